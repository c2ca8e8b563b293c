import type { JSX } from "preact";
import { exactPercent } from "../../words/percent.ts";
import { type PitBarsProps, pitBars } from "./pit-bars.tsx";

/** Outcomes counted by fifths of their forecasts' futures. */
export function PitTable({ pit }: Pick<PitBarsProps, "pit">): JSX.Element {
  return (
    <table>
      <caption>Where outcomes lay among the futures that were forecast</caption>
      <thead>
        <tr>
          <th scope="col">Futures below</th>
          <th scope="col">outcomes</th>
        </tr>
      </thead>
      <tbody>
        {pitBars(pit).map(({ from, to, count }) => (
          <tr key={from}>
            <th scope="row">
              {exactPercent(from, 0)} to {exactPercent(to, 0)}
            </th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
