import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { studentQuantile } from "../score/student-t.ts";

/** A point forecast of a past origin, and what came. */
export interface PastPoint {
  readonly forecast: number;
  readonly outcome: number;
}

/** With fewer past errors, a spread is a guess. */
export const ERRORS_MIN = 4;

/**
 * With fewer than this, Student's tails reach beyond all reason: the errors themselves are taken.
 */
const STUDENT_MIN = 8;

const DRAWS = 200;

/**
 * The distribution of a forecast that is a single number, from how far it was off before: from few
 * past ratios of outcome and forecast, these themselves; from more, Student's law on their
 * logarithms, shifted by their mean.
 *
 * @returns draws, ascending; undefined where fewer than ERRORS_MIN past errors are known
 */
export function spreadPoint(
  forecast: number,
  past: readonly PastPoint[],
): Float64Array | undefined {
  const errors = past
    .filter((one) => one.forecast > 0 && one.outcome > 0)
    .map((one) => ln(one.outcome / one.forecast));
  const n = errors.length;
  if (n < ERRORS_MIN) return undefined;
  if (n < STUDENT_MIN) return Float64Array.from(errors, (error) => forecast * exp(error)).sort();
  const shift = errors.reduce((sum, error) => sum + error, 0) / n;
  const scatter =
    errors.reduce((sum, error) => sum + (error - shift) * (error - shift), 0) / (n - 1);
  const scale = Math.sqrt(scatter * (1 + 1 / n));
  return Float64Array.from({ length: DRAWS }, (_, i) => {
    return forecast * exp(shift + scale * studentQuantile((i + 0.5) / DRAWS, n - 1));
  });
}
