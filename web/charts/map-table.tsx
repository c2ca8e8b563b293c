import type { JSX } from "preact";
import type { LeverageMap } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { changeWords, exactPercent } from "../../words/percent.ts";

/** The map as a table: one lever across, the other down. */
export function MapTable({ map }: { readonly map: LeverageMap }): JSX.Element {
  return (
    <table>
      <caption>
        Chance of the quota: {leverName(map.x.lever)} across, {leverName(map.y.lever)} down
      </caption>
      <thead>
        <tr>
          <td />
          {map.x.multiply.map((multiply) => (
            <th key={multiply} scope="col">
              {changeWords(multiply)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {map.y.multiply.map((multiply, row) => (
          <tr key={multiply}>
            <th scope="row">{changeWords(multiply)}</th>
            {map.pHit[row].map((chance, column) => (
              <td key={map.x.multiply[column]}>{exactPercent(chance)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
