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
  /** 8 in 10 futures lie between. */
  readonly q10: number;
  readonly q90: number;
  /** Where the bar begins and ends on the axis, in currency. */
  readonly from: number;
  readonly to: number;
}

/** Open value from the start of a period to its end, step by step. */
export function waterfallSteps(flows: ValueFlows): readonly WaterfallStep[] {
  const { opening, created, won, lost, disqualified, closing } = flows;
  const isReviewed = disqualified.mean > 0;
  const losses = [
    ["won", won],
    ["lost", lost],
    ...(isReviewed ? ([["disqualified", disqualified]] as const) : []),
  ] as const;
  let level = opening.mean;
  const moved = (by: number) => {
    const from = level;
    level += by;
    return { from, to: level };
  };
  return [
    { name: "open at the start", kind: "level", ...opening, from: 0, to: opening.mean },
    { name: "created", kind: "gain", ...created, ...moved(created.mean) },
    ...losses.map(([name, flow]) => ({
      ...{ name, kind: "loss" as const },
      ...flow,
      ...moved(-flow.mean),
    })),
    { name: "open at the end", kind: "level", ...closing, from: 0, to: closing.mean },
  ];
}
