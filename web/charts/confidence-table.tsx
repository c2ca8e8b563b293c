import type { JSX } from "preact";
import { exactPercent } from "../../words/percent.ts";
import { timesWords } from "../../words/times.ts";
import type { CoverageConfidenceProps } from "./coverage-confidence.tsx";

/** The chance of the first quota by opening coverage, as a table. */
export function ConfidenceTable({ points }: CoverageConfidenceProps): JSX.Element {
  return (
    <table>
      <caption>The first quota by opening coverage</caption>
      <thead>
        <tr>
          <th scope="col">Coverage</th>
          <th scope="col">of today’s pipeline</th>
          <th scope="col">chance of the quota</th>
          <th scope="col">95 % interval of that</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ multiply, coverage, pHit, interval: [low, high] }) => (
          <tr key={multiply}>
            <th scope="row">{timesWords(coverage)}</th>
            <td>{timesWords(multiply)}</td>
            <td>{exactPercent(pHit)}</td>
            <td>{low === high ? "exact" : `${exactPercent(low)} to ${exactPercent(high)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
