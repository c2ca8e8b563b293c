import type { JSX } from "preact";
import type { Leverage } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { changeWords } from "../../words/percent.ts";
import { EffectCell } from "./effect-cell.tsx";
import { effectWords } from "./tornado.tsx";

export interface TornadoTableProps {
  readonly bars: Leverage["tornado"];
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
}

/** The tornado as a table: each lever at either end of how far it can move. */
export function TornadoTable({ bars, currency }: TornadoTableProps): JSX.Element {
  const rows = bars.flatMap(({ lever, low, high }) =>
    [low, high].map((end) => ({ lever, end, key: `${lever} ${end.multiply}` })),
  );
  return (
    <table>
      <caption>Each lever at the ends of how far it can move</caption>
      <thead>
        <tr>
          <th scope="col">Lever</th>
          <th scope="col">moved by</th>
          <th scope="col">chance of the quota</th>
          <th scope="col">bookings</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ lever, end, key }) => (
          <tr key={key}>
            <th scope="row">{leverName(lever)}</th>
            <td>{changeWords(end.multiply)}</td>
            {(["pHit", "bookings"] as const).map((measure) => (
              <EffectCell
                key={measure}
                figure={end[measure]}
                words={(value) => effectWords(value, measure, currency)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
