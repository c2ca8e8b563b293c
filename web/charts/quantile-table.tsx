import type { JSX } from "preact";
import type { Outcome } from "../../engine/index.ts";
import { exactMoney } from "../../words/money.ts";

export interface QuantileTableProps {
  readonly outcome: Outcome;
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
}

/** Shares of futures that book at least so much: what the dotplot shows, as numbers. */
const LEVELS = ["0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95"] as const;

/** The dotplot as a table, with Monte Carlo errors and, where there is one, the exact answer. */
export function QuantileTable({ outcome, currency }: QuantileTableProps): JSX.Element {
  const { bookings, exact } = outcome;
  return (
    <table>
      <caption>Total bookings: how many futures book at least so much</caption>
      <thead>
        <tr>
          <th scope="col">Futures in 100</th>
          <th scope="col">book at least</th>
          <th scope="col">± Monte Carlo error</th>
          {exact.applies && <th scope="col">exact answer</th>}
        </tr>
      </thead>
      <tbody>
        {LEVELS.map((p) => (
          <tr key={p}>
            <th scope="row">{Math.round(100 * (1 - Number(p)))}</th>
            <td>{exactMoney(bookings.quantiles[p], currency)}</td>
            <td>{exactMoney(bookings.quantileErrors[p] ?? 0, currency)}</td>
            {exact.applies && <td>{exactOf(exact.quantiles[p], currency)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function exactOf(value: number | undefined, currency: string): string {
  return value === undefined ? "–" : exactMoney(value, currency);
}
