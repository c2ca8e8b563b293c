import type { Forecast } from "../engine/index.ts";

/** How an answer compares with the exact one: in standard errors. No figure of speed without it. */
export interface Check {
  readonly mean: number;
  readonly pHit: number;
  readonly z: { readonly mean: number; readonly pHit: number };
}

/** Beyond so many standard errors an answer is wrong, and its speed worth nothing. */
const Z_MAX = 4;

/**
 * Checks a simulated forecast against the exact answer.
 *
 * @throws {Error} if it is off by more than four standard errors
 */
export function checkForecast(
  name: string,
  { total }: Forecast,
  exact: { readonly mean: number; readonly pHit: number },
): Check {
  const z = {
    mean: (total.bookings.mean - exact.mean) / total.bookings.standardError,
    pHit: (total.pHit - exact.pHit) / total.pHitStandardError,
  };
  if (!(Math.abs(z.mean) <= Z_MAX && Math.abs(z.pHit) <= Z_MAX)) {
    throw new Error(`${name} is wrong: z of mean ${z.mean}, of pHit ${z.pHit}`);
  }
  return { mean: total.bookings.mean, pHit: total.pHit, z };
}
