import type { JSX } from "preact";
import type { BacktestReport } from "../../engine/index.ts";
import { exactPercent } from "../../words/percent.ts";

export interface CoverageTableProps {
  readonly scores: NonNullable<BacktestReport["scores"]["model"]>;
}

/** How often outcomes lay in the ranges that were to hold 5, 8 and 9 in 10. */
export function CoverageTable({ scores }: CoverageTableProps): JSX.Element {
  const rows = [
    ["5 in 10", scores.coverage50],
    ["8 in 10", scores.coverage80],
    ["9 in 10", scores.coverage90],
  ] as const;
  return (
    <table>
      <caption>How often the ranges held what came</caption>
      <thead>
        <tr>
          <th scope="col">Range that was to hold</th>
          <th scope="col">held</th>
          <th scope="col">of</th>
          <th scope="col">share</th>
          <th scope="col">interval, 95 %</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, { hits, n, value, interval }]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{hits}</td>
            <td>{n}</td>
            <td>{exactPercent(value, 0)}</td>
            <td>{interval.map((end) => exactPercent(end, 0)).join(" to ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
