import type { Forecast } from "../../engine/index.ts";
import { moneyWords } from "../../words/money.ts";
import { wrapText } from "./wrap-text.ts";

type ByProbability = Readonly<Record<string, number>>;

/** What a bad outcome looks like: the worst tenth of futures, and the mean shortfall. */
export function riskLines({ total, currency }: Forecast): readonly string[] {
  if (total.quota === 0) return [];
  const { conditionalValueAtRisk, conditionalValueAtRiskErrors } = total;
  const margin = amountOf(total.valueAtRisk, total.valueAtRiskErrors);
  const onAverage = amountOf(conditionalValueAtRisk, conditionalValueAtRiskErrors);
  const worst =
    total.valueAtRisk["0.1"] > 0
      ? `The worst 1 in 10 futures miss the quota by ${margin} or more, by ${onAverage} on average.`
      : `9 in 10 futures pass the quota by ${margin} or more.`;
  const shortfall = moneyWords(total.meanShortfall, currency, total.meanShortfallStandardError);
  const mean = `On average over all futures, ${shortfall} is missing to the quota.`;
  return wrapText(total.meanShortfall > 0 ? `${worst} ${mean}` : worst);

  function amountOf(values: ByProbability, errors: ByProbability): string {
    return moneyWords(Math.abs(values["0.1"]), currency, errors["0.1"] ?? 0);
  }
}
