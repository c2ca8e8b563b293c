import type { JSX } from "preact";
import type { Forecast } from "../../engine/index.ts";
import { exactMoney } from "../../words/money.ts";
import { exactPercent } from "../../words/percent.ts";

export interface PeriodsTableProps {
  readonly periods: Forecast["periods"];
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
}

/** Every period by itself: its quota, the chance to make it, and what is booked in the middle. */
export function PeriodsTable({ periods, currency }: PeriodsTableProps): JSX.Element {
  return (
    <table>
      <caption>Period by period</caption>
      <thead>
        <tr>
          <th scope="col">Period</th>
          <th scope="col">quota</th>
          <th scope="col">futures that make it</th>
          <th scope="col">± Monte Carlo error</th>
          <th scope="col">8 in 10 book from</th>
          <th scope="col">to</th>
        </tr>
      </thead>
      <tbody>
        {periods.map(({ id, quota, pHit, pHitStandardError, bookings }) => (
          <tr key={id}>
            <th scope="row">{id}</th>
            <td>{exactMoney(quota, currency)}</td>
            <td>{exactPercent(pHit)}</td>
            <td>{exactPercent(pHitStandardError, 2)}</td>
            <td>{exactMoney(bookings.quantiles["0.1"], currency)}</td>
            <td>{exactMoney(bookings.quantiles["0.9"], currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
