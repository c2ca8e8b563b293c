import { exp } from "../numeric/exp.ts";
import { log1p } from "../numeric/ln.ts";
import { logNormalCdf } from "../numeric/normal.ts";

const LN_SQRT_TWO_PI = 0.9189385332046728;

/** A value with its first and second derivative. */
export type Derivatives = readonly [number, number, number];

/** The law of z = (ln T - mu) / sigma. */
export interface LocationScale {
  readonly logDensity: (z: number) => Derivatives;
  readonly logSurvival: (z: number) => Derivatives;
}

/** Laws of lifetimes whose logarithm has a location and a scale. */
export const LOCATION_SCALE = {
  lognormal: {
    logDensity: (z) => [-0.5 * z * z - LN_SQRT_TWO_PI, -z, -1],
    logSurvival: (z) => {
      const value = logNormalCdf(-z);
      const hazard = exp(-0.5 * z * z - LN_SQRT_TWO_PI - value);
      return [value, -hazard, -hazard * (hazard - z)];
    },
  },
  // mu is ln of the scale, sigma 1 / shape.
  weibull: {
    logDensity: (z) => [z - exp(z), 1 - exp(z), -exp(z)],
    logSurvival: (z) => [-exp(z), -exp(z), -exp(z)],
  },
  // mu is ln of the median, sigma 1 / shape.
  loglogistic: {
    logDensity: (z) => {
      const p = logistic(z);
      return [z - 2 * softplus(z), 1 - 2 * p, -2 * p * (1 - p)];
    },
    logSurvival: (z) => {
      const p = logistic(z);
      return [-softplus(z), -p, -p * (1 - p)];
    },
  },
} as const satisfies Record<string, LocationScale>;

function logistic(z: number): number {
  return 1 / (1 + exp(-z));
}

/** ln(1 + e^z). */
function softplus(z: number): number {
  return z > 0 ? z + log1p(exp(-z)) : log1p(exp(z));
}
