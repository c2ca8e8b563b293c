import type { FactorNode } from "./factor-nodes.ts";
import type { MixedMoments } from "./mixed-moments.ts";
import type { PartsMoments } from "./parts-moments.ts";

/** How far a law must be known, in minor units. */
export interface Reach {
  /** Of bookings: up to the quota, and beyond the quantile 0.95. */
  readonly booked: number;
  /** Of the sum before the common factor scales amounts. */
  readonly unscaled: number;
}

/** Cantelli: so many sd above its mean, a quantity lies with a probability of at most 0.05. */
const SDS_TO_Q95 = Math.sqrt(19);

/** Likewise 0.03, where values of the factor that count for 0.02 are left out. */
const SDS_TO_Q97 = Math.sqrt(1 / 0.03 - 1);
const LEFT_OUT = 0.02;

/** Under one value of the factor, no more of a law is followed than up to so many sd. */
const SDS_COVERED = 30;

/** Room for the rounding of amounts. */
const MARGIN = 1.05;

/** Finds how far a law must be known, from its moments alone. */
export function reachOf(
  nodes: readonly FactorNode[],
  moments: readonly PartsMoments[],
  { mean, sd }: MixedMoments,
  quota: number,
): Reach {
  const upTo = (sds: number) =>
    moments.map(({ mean: own, variance }) => own + sds * Math.sqrt(variance));
  const likely = upTo(SDS_TO_Q97)
    .map((amount, i) => ({ amount: amount * nodes[i].shock.dealSize, weight: nodes[i].weight }))
    .sort((a, b) => b.amount - a.amount);
  let weight = 0;
  const highest = likely.find((node) => {
    weight += node.weight;
    return weight > LEFT_OUT;
  });
  const q95 = Math.min(mean + SDS_TO_Q95 * sd, highest?.amount ?? Number.POSITIVE_INFINITY);
  const booked = Math.max(quota, q95, 1);
  const needed = upTo(SDS_COVERED).map((covered, i) =>
    Math.min(booked / nodes[i].shock.dealSize, covered),
  );
  return { booked, unscaled: MARGIN * Math.max(...needed) + 1 };
}
