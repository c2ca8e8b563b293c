import type { JSX } from "preact";
import { exactMoney } from "../../words/money.ts";
import { timesWords } from "../../words/times.ts";
import type { Coverage } from "./coverage.ts";

/** Recorded against live pipeline as a table. */
export function OpenTable({ coverage }: { readonly coverage: Coverage }): JSX.Element {
  const { currency, missing, recorded, live = 0, recordedError, liveError } = coverage;
  const rows = [
    ["recorded", recorded, recordedError],
    ["live", live, liveError],
  ] as const;
  return (
    <table>
      <caption>The pipeline as the plan opens</caption>
      <thead>
        <tr>
          <th scope="col">Pipeline</th>
          <th scope="col">value</th>
          <th scope="col">Monte Carlo error</th>
          <th scope="col">over what {coverage.periodId} still needs</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value, error]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{exactMoney(value, currency)}</td>
            <td>{error === 0 ? "none: an expectation" : exactMoney(error, currency)}</td>
            <td>{missing > 0 ? timesWords(value / missing) : "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
