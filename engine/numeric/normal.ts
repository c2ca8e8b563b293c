import { erfc } from "./erfc.ts";
import { ln, log1p } from "./ln.ts";
import { polynomial } from "./polynomial.ts";

/** ln sqrt(2 pi). */
const LN_SQRT_TWO_PI = 0.9189385332046728;

/** Below this, normalCdf nears underflow and the asymptotic series has all its digits. */
const ASYMPTOTIC_BELOW = -30;

/** Coefficients of AS 241, routine PPND16: numerator and denominator for three ranges. */
const CENTRE_P = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTRE_Q = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const SHOULDER_P = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const SHOULDER_Q = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
  0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
];
const TAIL_P = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
  0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
];
const TAIL_Q = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
];

/** P(Z <= z) of a standard normal, to 4e-13 relative in the lower tail too (0 below -38.5). */
export function normalCdf(z: number): number {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}

/** P(Z > z) of a standard normal, to 4e-13 relative in the upper tail too (0 above 38.5). */
export function normalSurvival(z: number): number {
  return 0.5 * erfc(z * Math.SQRT1_2);
}

/**
 * ln P(Z <= z) of a standard normal, also where the probability itself underflows.
 *
 * @see Abramowitz and Stegun (1964), 26.2.12, for the series in the far tail
 */
export function logNormalCdf(z: number): number {
  if (z > 0) return log1p(-normalSurvival(z));
  if (z > ASYMPTOTIC_BELOW) return ln(normalCdf(z));
  const y = 1 / (z * z);
  const series = polynomial(y, [0, -1, 3, -15, 105, -945, 10395, -135135]);
  return -0.5 * z * z - LN_SQRT_TWO_PI - ln(-z) + log1p(series);
}

/**
 * The z with P(Z <= z) = p, to about 1e-15 relative, in the lower tail for any double p.
 *
 * @param p in [0, 1]; 0 and 1 give infinities
 * @see Wichura (1988), "Algorithm AS 241: The percentage points of the normal distribution",
 *   Applied Statistics 37(3), doi:10.2307/2347330
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(r, CENTRE_P)) / polynomial(r, CENTRE_Q);
  }
  return q < 0 ? -upperDeviate(p) : upperDeviate(1 - p);
}

/**
 * The z with P(Z > z) = q: accurate in the upper tail, where 1 - q would round to 1.
 *
 * @param q in [0, 1]; 0 and 1 give infinities
 */
export function normalQuantileOfSurvival(q: number): number {
  return -normalQuantile(q);
}

/** The positive z beyond which lies the probability tail, below 0.075. */
function upperDeviate(tail: number): number {
  if (!(tail > 0)) return Infinity;
  const r = Math.sqrt(-ln(tail));
  if (r <= 5) return polynomial(r - 1.6, SHOULDER_P) / polynomial(r - 1.6, SHOULDER_Q);
  return polynomial(r - 5, TAIL_P) / polynomial(r - 5, TAIL_Q);
}
