import type { Outcome } from "../../engine/index.ts";

/** Dots in a quantile dotplot: few enough to count, and each stands for 2 futures in 100. */
export const DOTS = 50;

/** The probabilities of the dots' quantiles: the middles of fifty equal shares, 0.01 to 0.99. */
export const DOT_PROBABILITIES: readonly string[] = Array.from({ length: DOTS }, (_, index) =>
  String((2 * index + 1) / 100),
);

/** The bookings that each dot stands for, ascending, shape [50]. */
export function dotValues({ bookings }: Outcome): readonly number[] {
  return DOT_PROBABILITIES.map((p) => bookings.quantiles[p]);
}
