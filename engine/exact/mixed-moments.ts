import type { FactorNode } from "./factor-nodes.ts";
import type { PartsMoments } from "./parts-moments.ts";

/** Mean and standard deviation of bookings, in minor units, and of wins. */
export interface MixedMoments {
  readonly mean: number;
  readonly sd: number;
  readonly wins: number;
  readonly winsSd: number;
}

/** Moments over all values of the common factor, by the law of total variance. */
export function mixMoments(
  nodes: readonly FactorNode[],
  moments: readonly PartsMoments[],
): MixedMoments {
  const over = (of: (moment: PartsMoments, scale: number) => number) =>
    nodes.reduce((sum, { weight, shock }, i) => sum + weight * of(moments[i], shock.dealSize), 0);
  const mean = over((m, scale) => scale * m.mean);
  const wins = over((m) => m.wins);
  const square = (x: number) => x * x;
  return {
    mean,
    sd: Math.sqrt(over((m, scale) => scale * scale * m.variance + square(scale * m.mean - mean))),
    wins,
    winsSd: Math.sqrt(over((m) => m.winsVariance + square(m.wins - wins))),
  };
}
