import type { JSX } from "preact";
import { countWords } from "../../words/count.ts";
import { exactPercent } from "../../words/percent.ts";
import { type IncidenceInput, incidencePoints } from "./incidence-points.ts";

/** What share was won by each age, as a table. */
export function IncidenceTable(props: IncidenceInput): JSX.Element {
  return (
    <table>
      <caption>Won by each age: your history, and the plan</caption>
      <thead>
        <tr>
          <th scope="col">Days since creation</th>
          <th scope="col">won in your history</th>
          <th scope="col">8 in 10 from</th>
          <th scope="col">to</th>
          <th scope="col">won in the plan</th>
        </tr>
      </thead>
      <tbody>
        {incidencePoints(props).map(({ days, seen, low, high, fitted }) => (
          <tr key={days}>
            <th scope="row">{countWords(days)}</th>
            {[seen, low, high, fitted].map((share, column) => (
              <td key={column}>{exactPercent(share)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
