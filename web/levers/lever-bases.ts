import { type Lever, makeLaw, mean, type Plan, quantile } from "../../engine/index.ts";

/** A month of a planner: 0.5 a day are 15 a month. */
export const MONTH_DAYS = 30;

/** The plan's own value of every lever, in the unit that a team speaks in. */
export type LeverBases = { readonly [lever in Lever]: number };

/**
 * What the levers stand at in a plan: opportunities created a month, share won, mean amount, median
 * days to win.
 *
 * Stage by stage, an opportunity wins by advancing every time, and its cycle is written as the sum
 * of the stages' medians: near the median of the whole, and scaled by the lever as that is.
 */
export function leverBases({ creation, process, dealSize }: Plan): LeverBases {
  const perDay = creation.reduce((sum, source) => sum + source.perDay, 0);
  const steps =
    process.kind === "stages" ? process.stages.map(({ advance }) => advance) : [process.won];
  return {
    creation: perDay * MONTH_DAYS,
    winRate: steps.reduce((product, { probability }) => product * probability, 1),
    dealSize: mean(makeLaw(dealSize)),
    cycleTime: steps.reduce((sum, { days }) => sum + quantile(makeLaw(days), 0.5), 0),
  };
}
