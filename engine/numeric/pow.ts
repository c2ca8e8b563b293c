import { exp } from "./exp.ts";
import { ln } from "./ln.ts";

/**
 * base to the power exponent, for a base that is not negative.
 *
 * Relative error up to 2.2e-16 (1 + |exponent ln base|), hence at most 1.6e-13: plenty for
 * quantiles, and the price of leaving out fdlibm's double-length logarithm.
 *
 * @param base at least 0
 */
export function pow(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  return exp(exponent * ln(base));
}
