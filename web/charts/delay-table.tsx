import type { JSX } from "preact";
import { significantWords } from "../../words/decimal.ts";
import { signedMoney } from "../../words/signed.ts";
import { numberWords } from "./delay-lines.tsx";
import type { ReviewedDelay } from "./reviewed-delay.ts";

export interface DelayTableProps {
  readonly delays: readonly ReviewedDelay[];
  readonly currency: string;
}

/** What each delay of the review does, as a table. */
export function DelayTable({ delays, currency }: DelayTableProps): JSX.Element {
  return (
    <table>
      <caption>Closing after so many days without progress, over the horizon</caption>
      <thead>
        <tr>
          <th scope="col">Days</th>
          <th scope="col">bookings, and the change’s 95 % interval</th>
          <th scope="col">closed</th>
          <th scope="col">of them could not be won</th>
          <th scope="col">good deals killed</th>
          <th scope="col">hours freed a week</th>
        </tr>
      </thead>
      <tbody>
        {delays.map(({ days, bookings, bookingsInterval, ...counts }) => (
          <tr key={days}>
            <th scope="row">{days}</th>
            <td>
              {signedMoney(bookings, currency)}
              <small class="interval">
                {bookingsInterval.map((end) => signedMoney(end, currency)).join(" to ")}
              </small>
            </td>
            <td>{withError(counts.closed)}</td>
            <td>{withError(counts.phantoms)}</td>
            <td>{withError(counts.goodDealsKilled)}</td>
            <td>{withError(counts.hoursFreedPerWeek)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function withError({ mean, standardError }: ReviewedDelay["closed"]): string {
  return `${numberWords(mean)} ± ${significantWords(standardError, 1)}`;
}
