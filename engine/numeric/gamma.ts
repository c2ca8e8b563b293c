import { ln, log1p } from "./ln.ts";
import { polynomial } from "./polynomial.ts";

/** ln sqrt(2 pi). */
const LN_SQRT_TWO_PI = 0.9189385332046728;

/** From here on the asymptotic series below have all the digits of a double. */
const ASYMPTOTIC_FROM = 12;

/** Stirling's series in 1/x²: B(2k) / (2k (2k - 1)), DLMF 5.11.1. */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
];
/** B(2k) / (2k), DLMF 5.11.2. */
const DIGAMMA = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12, -3617 / 8160];
/** B(2k), DLMF 5.15.8. */
const TRIGAMMA = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510];

/**
 * ln of the gamma function, to about 1e-15 of the larger of 1 and the result. (Relative accuracy
 * is lost only beside the zeros at 1 and 2.)
 *
 * @param x greater than 0
 */
export function lgamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  return (x - 0.5) * ln(x) - x + LN_SQRT_TWO_PI + stirlingError(x);
}

/**
 * What Stirling's formula lacks: ln gamma(x) - ((x - 1/2) ln x - x + ln sqrt(2 pi)), to 1e-15.
 *
 * @param x greater than 0
 */
export function stirlingError(x: number): number {
  let y = x;
  let shift = 0;
  for (; y < ASYMPTOTIC_FROM; y++) shift += (y + 0.5) * log1p(1 / y) - 1;
  return shift + polynomial(1 / (y * y), STIRLING) / y;
}

/**
 * The derivative of lgamma, to about 1e-15 of the larger of 1 and the result.
 *
 * @param x greater than 0
 */
export function digamma(x: number): number {
  let y = x;
  let shift = 0;
  for (; y < ASYMPTOTIC_FROM; y++) shift += 1 / y;
  const z = 1 / (y * y);
  return ln(y) - 0.5 / y - z * polynomial(z, DIGAMMA) - shift;
}

/**
 * The second derivative of lgamma, to about 1e-15 relative; decreasing in x.
 *
 * @param x greater than 0
 */
export function trigamma(x: number): number {
  let y = x;
  let shift = 0;
  for (; y < ASYMPTOTIC_FROM; y++) shift += 1 / (y * y);
  const z = 1 / (y * y);
  return shift + (1 + 0.5 / y + z * polynomial(z, TRIGAMMA)) / y;
}
