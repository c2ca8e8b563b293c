import { scaleLinear } from "d3";
import type { Outcome } from "../../engine/index.ts";

/** Dots in a quantile dotplot: few enough to count, and each stands for 2 futures in 100. */
export const DOTS = 50;

/** The probabilities of the dots' quantiles: the middles of fifty equal shares, 0.01 to 0.99. */
export const DOT_PROBABILITIES: readonly string[] = Array.from({ length: DOTS }, (_, index) =>
  String((2 * index + 1) / 100),
);

/**
 * The bookings that each dot stands for, ascending, shape [50].
 *
 * A quantile that the forecast does not state is drawn on the straight line between those that it
 * states on either side; beyond the outermost, on the line through the last two, from 0.
 */
export function dotValues({ bookings }: Outcome): readonly number[] {
  const quantiles: Record<string, number> = { ...bookings.quantiles, ...bookings.dots };
  const levels = Object.keys(quantiles).sort((a, b) => Number(a) - Number(b));
  const between = scaleLinear(
    levels.map(Number),
    levels.map((p) => quantiles[p]),
  );
  return DOT_PROBABILITIES.map((p) => quantiles[p] ?? Math.max(0, between(Number(p))));
}
