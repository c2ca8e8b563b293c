import type { JSX } from "preact";
import type { Forecast } from "../../engine/index.ts";
import { dateWords } from "../../words/date.ts";
import { exactMoney } from "../../words/money.ts";

export interface FanTableProps {
  readonly timeline: Forecast["timeline"];
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
}

/** The edges of the fan's bands, and its median. */
const EDGES = [
  ["0.05", "5 in 100 below"],
  ["0.1", "10 below"],
  ["0.25", "25 below"],
  ["0.5", "half below"],
  ["0.75", "25 above"],
  ["0.9", "10 above"],
  ["0.95", "5 above"],
] as const;

/** The fan as a table: cumulative bookings by date. */
export function FanTable({ timeline, currency }: FanTableProps): JSX.Element {
  return (
    <table>
      <caption>Cumulative bookings by date</caption>
      <thead>
        <tr>
          <th scope="col">By</th>
          {EDGES.map(([p, name]) => (
            <th key={p} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {timeline.map(({ date, quantiles }) => (
          <tr key={date}>
            <th scope="row">{dateWords(date)}</th>
            {EDGES.map(([p]) => (
              <td key={p}>{exactMoney(quantiles[p], currency)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
