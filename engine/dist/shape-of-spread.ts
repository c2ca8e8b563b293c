import { exp } from "../numeric/exp.ts";
import { trigamma } from "../numeric/gamma.ts";
import { ln } from "../numeric/ln.ts";
import { loglogisticSquaredVariation, weibullSquaredVariation } from "./moments.ts";

/** Families whose spread is a matter of a shape parameter alone. */
export type ShapedFamily = "weibull" | "gamma" | "loglogistic";

/** Shapes that the engine computes with. */
export const SHAPE_MIN = 0.01;
export const SHAPE_MAX = 1e4;

/** How much a quantity varies: the standard deviation of its logarithm, or sd over mean. */
export type Spread = { readonly sigma: number } | { readonly cv: number };

/**
 * The shape at which a family has the given spread.
 *
 * Where no shape from SHAPE_MIN to SHAPE_MAX has it, the result lies outside of that range.
 *
 * @param spread greater than 0
 */
export function shapeOfSpread(family: ShapedFamily, spread: Spread): number {
  return "sigma" in spread ? shapeOfSigma(family, spread.sigma) : shapeOfCv(family, spread.cv);
}

/** The sd of ln X is pi / (sqrt(6) shape) for Weibull, pi / (sqrt(3) shape) for log-logistic. */
function shapeOfSigma(family: ShapedFamily, sigma: number): number {
  switch (family) {
    case "weibull":
      return Math.PI / (Math.sqrt(6) * sigma);
    case "loglogistic":
      return Math.PI / (Math.sqrt(3) * sigma);
    case "gamma":
      return shapeWhere(trigamma, sigma * sigma, SHAPE_MIN / 2);
  }
}

function shapeOfCv(family: ShapedFamily, cv: number): number {
  switch (family) {
    case "weibull":
      return shapeWhere(weibullSquaredVariation, cv * cv, SHAPE_MIN / 2);
    case "loglogistic":
      return shapeWhere(loglogisticSquaredVariation, cv * cv, 2);
    case "gamma":
      return 1 / (cv * cv);
  }
}

/** The shape from low to 2 SHAPE_MAX at which a decreasing function has a value, by halving. */
function shapeWhere(decreasing: (shape: number) => number, value: number, low: number): number {
  let below = ln(low);
  let above = ln(2 * SHAPE_MAX);
  for (let step = 0; step < 60; step++) {
    const middle = 0.5 * (below + above);
    if (decreasing(exp(middle)) > value) below = middle;
    else above = middle;
  }
  return exp(above);
}
