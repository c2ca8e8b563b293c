import type { ValueFlows } from "../charts/waterfall-steps.ts";

/** Flows of a quarter that add up; with a review, some of what is lost is disqualified instead. */
export function makeFlows(isReviewed: boolean): ValueFlows {
  const disqualified = isReviewed ? 1_100_000 : 0;
  return {
    opening: flow(3_700_000),
    created: flow(3_400_000),
    won: flow(450_000),
    lost: flow(2_900_000 - disqualified),
    disqualified: flow(disqualified),
    closing: flow(3_750_000),
    pulledIn: isReviewed ? flow(290_000) : null,
    pushedOut: isReviewed ? flow(1_000_000) : null,
    advanced: isReviewed ? [{ stage: "Discovery", ...flow(1_900_000) }] : [],
  };
}

function flow(mean: number): ValueFlows["opening"] {
  return {
    mean,
    standardError: mean / 500,
    q10: 0.8 * mean,
    q90: 1.2 * mean,
    q10Error: mean / 200,
    q90Error: mean / 200,
  };
}
