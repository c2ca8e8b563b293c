import type { Forecast } from "../../engine/index.ts";

/** What becomes of the open value in a period, or in all of them. */
export type ValueFlows = NonNullable<Forecast["waterfall"]>["total"];

/** One bar: it stands on what the bars before it have left. */
export interface WaterfallStep {
  readonly name: string;
  readonly kind: "level" | "gain" | "loss";
  /** In currency. */
  readonly mean: number;
  readonly standardError: number;
  /** Where the bar begins and ends on the axis, in currency. */
  readonly from: number;
  readonly to: number;
  /** Where it ends in 8 of 10 futures, were it to begin where it does: lower and upper end. */
  readonly interval: readonly [number, number];
}

/** Open value from the start of a period to its end, step by step. */
export function waterfallSteps(flows: ValueFlows): readonly WaterfallStep[] {
  const { opening, created, won, lost, disqualified, closing } = flows;
  const afterCreation = opening.mean + created.mean;
  const afterWins = afterCreation - won.mean;
  const afterLosses = afterWins - lost.mean;
  return [
    step("open at the start", "level", opening, 0),
    step("created", "gain", created, opening.mean),
    step("won", "loss", won, afterCreation),
    step("lost", "loss", lost, afterWins),
    ...(disqualified.mean > 0 ? [step("disqualified", "loss", disqualified, afterLosses)] : []),
    step("open at the end", "level", closing, 0),
  ];
}

function step(
  name: string,
  kind: WaterfallStep["kind"],
  { mean, standardError, q10, q90 }: ValueFlows["opening"],
  from: number,
): WaterfallStep {
  const isLoss = kind === "loss";
  const interval = isLoss
    ? ([from - q90, from - q10] as const)
    : ([from + q10, from + q90] as const);
  return {
    name,
    kind,
    mean,
    standardError,
    from,
    to: isLoss ? from - mean : from + mean,
    interval,
  };
}
