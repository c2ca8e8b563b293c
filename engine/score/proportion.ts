import { betaQuantile } from "../numeric/inverse-incomplete-beta.ts";

/** A share of so many cases, with the 95 % interval that they allow. */
export interface Proportion {
  readonly value: number;
  readonly interval: readonly [number, number];
  readonly hits: number;
  readonly n: number;
}

const TAIL = 0.025;

/**
 * A share with its exact interval, for independent cases.
 *
 * @param n at least 1
 * @see Clopper and Pearson (1934), "The use of confidence or fiducial limits illustrated in the
 *   case of the binomial", Biometrika 26(4), doi:10.1093/biomet/26.4.404
 */
export function proportion(hits: number, n: number): Proportion {
  const low = hits === 0 ? 0 : betaQuantile(TAIL, { a: hits, b: n - hits + 1 });
  const high = hits === n ? 1 : betaQuantile(1 - TAIL, { a: hits + 1, b: n - hits });
  return { value: hits / n, interval: [low, high], hits, n };
}
