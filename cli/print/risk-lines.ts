import type { Forecast } from "../../engine/index.ts";
import { moneyWords } from "../../web/words/money.ts";
import { wrapText } from "./wrap-text.ts";

/** What a bad outcome looks like: the worst tenth of futures, and the shortfall to reckon with. */
export function riskLines({ total, currency }: Forecast): readonly string[] {
  if (total.quota === 0) return [];
  const { valueAtRisk, valueAtRiskErrors, conditionalValueAtRisk } = total;
  const atRisk = valueAtRisk["0.1"];
  const amount = moneyWords(Math.abs(atRisk), currency, valueAtRiskErrors["0.1"] ?? 0);
  const worst =
    atRisk > 0
      ? `The worst 1 in 10 futures miss the quota by ${amount} or more, ` +
        `by ${moneyWords(conditionalValueAtRisk["0.1"], currency)} on average.`
      : `Even the worst 1 in 10 futures reach up to ${amount} beyond the quota.`;
  const shortfall = moneyWords(total.meanShortfall, currency, total.meanShortfallStandardError);
  return wrapText(`${worst} The shortfall to reckon with, over all futures, is ${shortfall}.`);
}
