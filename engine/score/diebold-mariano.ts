import { studentTwoSided } from "./student-t.ts";

/** Whether one forecast lost more than another by more than chance. */
export interface DieboldMariano {
  /** The corrected statistic; positive where the first forecast lost more. */
  readonly statistic: number;
  /** Two-sided, by Student's law with n - 1 degrees of freedom. */
  readonly p: number;
}

/**
 * Diebold and Mariano's test on the differences of two forecasts' losses, in order of time, with
 * the correction of Harvey, Leybourne and Newbold for few of them.
 *
 * @param differences loss of the first less that of the second, at least 2 and more than `steps`
 * @param steps how many origins ahead the forecasts look, at least 1: their errors overlap by one
 *   less
 * @returns undefined where the differences' long-run variance comes out as nothing or negative, as
 *   it may for few of them and several steps
 * @see Diebold and Mariano (1995), doi:10.1080/07350015.1995.10524599; Harvey, Leybourne and
 *   Newbold (1997), doi:10.1016/S0169-2070(96)00719-4
 */
export function dieboldMariano(
  differences: readonly number[],
  steps: number,
): DieboldMariano | undefined {
  const n = differences.length;
  const mean = differences.reduce((sum, value) => sum + value, 0) / n;
  let longRun = 0;
  for (let lag = 0; lag < steps; lag++) {
    let covariance = 0;
    for (let i = lag; i < n; i++) {
      covariance += (differences[i] - mean) * (differences[i - lag] - mean);
    }
    longRun += ((lag === 0 ? 1 : 2) * covariance) / n;
  }
  if (!(longRun > 0)) return undefined;
  const correction = (n + 1 - 2 * steps + (steps * (steps - 1)) / n) / n;
  const statistic = (mean / Math.sqrt(longRun / n)) * Math.sqrt(correction);
  return { statistic, p: studentTwoSided(statistic, n - 1) };
}
