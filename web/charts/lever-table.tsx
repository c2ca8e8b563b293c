import type { JSX } from "preact";
import type { Leverage } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { numberFormat } from "../../words/number-format.ts";
import { signed } from "../../words/signed.ts";

/** One percent more of each lever: what it adds, how surely, and how soon. */
export function LeverTable({ leverage }: { readonly leverage: Leverage }): JSX.Element {
  const number = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const change = (value: number) => signed(value, (size) => number.format(size));
  return (
    <table>
      <caption>One percent more of each lever, everything else held</caption>
      <thead>
        <tr>
          <th scope="col">Lever</th>
          <th scope="col">bookings, %</th>
          <th scope="col">chance of the quota, points</th>
          <th scope="col">half of it shows after</th>
        </tr>
      </thead>
      <tbody>
        {leverage.levers.map((each) => {
          const {
            lever,
            elasticity,
            elasticityInterval: ends,
            pHitPerPercent,
            leadTimeDays,
          } = each;
          const isExact = ends[0] === ends[1];
          return (
            <tr key={lever}>
              <th scope="row">{leverName(lever)}</th>
              <td>
                {change(elasticity)}
                {!isExact && (
                  <small class="interval">
                    {change(ends[0])} to {change(ends[1])}
                  </small>
                )}
              </td>
              <td>{change(100 * pHitPerPercent)}</td>
              <td>{leadTimeDays === null ? "–" : `${Math.round(leadTimeDays)} days`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
