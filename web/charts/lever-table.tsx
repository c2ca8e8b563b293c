import type { JSX } from "preact";
import type { Leverage } from "../../engine/index.ts";
import { countOf } from "../../words/count.ts";
import { leverName } from "../../words/lever-names.ts";
import { moneyWords } from "../../words/money.ts";
import { signedNumber } from "../../words/signed.ts";
import { EffectCell } from "./effect-cell.tsx";

/** One percent more of each lever: what it adds, how surely, and how soon. */
export function LeverTable({ leverage }: { readonly leverage: Leverage }): JSX.Element {
  const { levers, currency } = leverage;
  const needs = levers.some((each) => each.requiredOpportunitiesElasticity !== null);
  const hasCosts = levers.some(({ cost }) => cost !== null);
  return (
    <table>
      <caption>One percent more of each lever, everything else held</caption>
      <thead>
        <tr>
          <th scope="col">Lever</th>
          <th scope="col">bookings, %</th>
          <th scope="col">chance of the quota, points</th>
          {needs && <th scope="col">creations needed for 80 in 100, %</th>}
          {hasCosts && <th scope="col">10 % of it costs</th>}
          <th scope="col">half of it shows after</th>
        </tr>
      </thead>
      <tbody>
        {levers.map((each) => {
          const { lever, elasticity, elasticityInterval, leadTimeDays } = each;
          return (
            <tr key={lever}>
              <th scope="row">
                {leverName(lever)}
                {each.nullReason !== null && (
                  <small class="interval">no effect: {each.nullReason}</small>
                )}
              </th>
              <EffectCell
                figure={{ value: elasticity, interval: elasticityInterval }}
                words={signedNumber}
              />
              <EffectCell
                figure={{ value: each.pHitPerPercent, interval: each.pHitPerPercentInterval }}
                words={(share) => signedNumber(100 * share)}
              />
              {needs &&
                (each.requiredOpportunitiesElasticity ? (
                  <EffectCell figure={each.requiredOpportunitiesElasticity} words={signedNumber} />
                ) : (
                  <td>–</td>
                ))}
              {hasCosts && <td>{each.cost === null ? "–" : moneyWords(each.cost, currency)}</td>}
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
