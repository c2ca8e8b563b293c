import type { JSX } from "preact";
import type { Leverage } from "../../engine/index.ts";
import { countOf } from "../../words/count.ts";
import { leverName } from "../../words/lever-names.ts";
import { signedNumber } from "../../words/signed.ts";
import { EffectCell } from "./effect-cell.tsx";

/** One percent more of each lever: what it adds, how surely, and how soon. */
export function LeverTable({ leverage }: { readonly leverage: Leverage }): JSX.Element {
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
          const { lever, elasticity, elasticityInterval, pHitPerPercent, leadTimeDays } = each;
          return (
            <tr key={lever}>
              <th scope="row">{leverName(lever)}</th>
              <EffectCell
                figure={{ value: elasticity, interval: elasticityInterval }}
                words={signedNumber}
              />
              <td>{signedNumber(100 * pHitPerPercent)}</td>
              <td>{leadTimeWords(leadTimeDays)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function leadTimeWords(days: number | null): string {
  if (days === null) return "–";
  const whole = Math.round(days);
  return whole === 0 ? "at once" : countOf(whole, "day");
}
