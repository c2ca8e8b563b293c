import type { Forecast } from "../../engine/index.ts";
import { moneyWords } from "../../words/money.ts";
import type { FanPeriod } from "./lay-out-fan.ts";

export interface EndLabel {
  readonly text: string;
  /** What it labels, in currency. */
  readonly amount: number;
  readonly kind: "quota-label" | "median-label" | "edge-label";
}

export interface PlacedLabel extends EndLabel {
  /** Middle of the text, in pixels from the plot's top. */
  readonly at: number;
}

interface FanEnd {
  readonly timeline: Forecast["timeline"];
  readonly periods: readonly FanPeriod[];
  readonly currency: string;
}

const LABEL_HEIGHT = 18;

/** What is written at a fan's end: the quota, the median, and between what 8 in 10 futures lie. */
export function endLabels({ timeline, periods, currency }: FanEnd): readonly EndLabel[] {
  const { quantiles } = timeline[timeline.length - 1];
  const quota = periods.reduce((sum, period) => sum + period.quota, 0);
  const label = (kind: EndLabel["kind"], name: string, amount: number): EndLabel => ({
    text: name + moneyWords(amount, currency),
    amount,
    kind,
  });
  const edges = [quantiles["0.9"], quantiles["0.1"]].map((edge) => label("edge-label", "", edge));
  return [
    ...(quota > 0 ? [label("quota-label", "quota ", quota)] : []),
    label("median-label", "median ", quantiles["0.5"]),
    // Where all futures book the same, the median has said it.
    ...(edges[0].text === edges[1].text ? [] : edges),
  ];
}

/** Labels kept inside the chart and pushed apart, highest first, until none covers another. */
export function layOutLabels(
  labels: readonly EndLabel[],
  y: (amount: number) => number,
): readonly PlacedLabel[] {
  let lowest = 0;
  return [...labels]
    .sort((a, b) => b.amount - a.amount)
    .map((label) => {
      const at = Math.max(y(label.amount), lowest);
      lowest = at + LABEL_HEIGHT;
      return { ...label, at };
    });
}
