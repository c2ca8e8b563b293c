import type { JSX } from "preact";
import { exactMoney } from "../../words/money.ts";
import { exactPercent, ofFutures } from "../../words/percent.ts";
import { signed, signedPoints } from "../../words/signed.ts";
import type { ScenarioRow } from "./scenario-rows.ts";

export interface ComparisonTableProps {
  readonly rows: readonly ScenarioRow[];
}

/** Every scenario in numbers, and how it differs from what all are held against. */
export function ComparisonTable({ rows }: ComparisonTableProps): JSX.Element {
  const reference = rows.find(({ delta }) => delta === undefined)?.name ?? "the plan";
  return (
    <table>
      <caption>Held against {lowered(reference)}, future by future on the same luck</caption>
      <thead>
        <tr>
          <th scope="col">Scenario</th>
          <th scope="col">futures that make the quota</th>
          <th scope="col">change in points, and its 95 % interval</th>
          <th scope="col">mean bookings</th>
          <th scope="col">change, and its 95 % interval</th>
          <th scope="col">books more in</th>
          <th scope="col">less in</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, series, forecast: { total, currency }, delta, beats }) => (
          <tr key={id}>
            <th scope="row">
              <span class={`swatch series-${series}`} aria-hidden="true" /> {name}
            </th>
            <td>{exactPercent(total.pHit)}</td>
            <td>{delta ? withInterval(delta.pHit, delta.pHitInterval, signedPoints) : "–"}</td>
            <td>{exactMoney(total.bookings.mean, currency)}</td>
            <td>
              {delta
                ? withInterval(delta.bookingsMean, delta.bookingsMeanInterval, (value) =>
                    signed(value, (size) => exactMoney(size, currency)),
                  )
                : "–"}
            </td>
            {[beats?.more, beats?.less].map((share, index) => (
              <td key={index}>{share === undefined ? "–" : ofFutures(share)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function withInterval(
  value: number,
  [low, high]: readonly [number, number],
  words: (value: number) => string,
): JSX.Element {
  return (
    <>
      {words(value)}
      <small class="interval">
        {words(low)} to {words(high)}
      </small>
    </>
  );
}

function lowered(name: string): string {
  return name === "The plan" ? "the plan" : `“${name}”`;
}
