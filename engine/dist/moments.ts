import { exp, expm1 } from "../numeric/exp.ts";
import { lgamma } from "../numeric/gamma.ts";
import { cos, sin } from "../numeric/trigonometry.ts";
import type { Law, PiecewiseLaw } from "./law.ts";

/** E[X], in the unit of the quantity; Infinity for a log-logistic law of shape 1 or less. */
export function mean(law: Law): number {
  switch (law.family) {
    case "lognormal":
      return exp(law.mu + 0.5 * law.sigma * law.sigma);
    case "weibull":
      return law.scale * exp(lgamma(1 + 1 / law.shape));
    case "gamma":
      return law.shape * law.scale;
    case "loglogistic":
      return law.shape > 1 ? (law.scale * angle(law.shape)) / sin(angle(law.shape)) : Infinity;
    case "empirical":
      return meanOf(law.values, (value) => value);
    case "piecewise":
      return sumOverCells(law, (low, high) => (low + high) / 2);
    case "fixed":
      return law.value;
  }
}

/** E[X²]; Infinity where it does not exist, and where it is beyond a double. */
export function secondMoment(law: Law): number {
  if (law.family === "empirical") return meanOf(law.values, (value) => value * value);
  if (law.family === "piecewise") {
    return sumOverCells(law, (low, high) => (low * low + low * high + high * high) / 3);
  }
  const first = mean(law);
  return first === Infinity ? Infinity : first * first * (1 + squaredVariation(law));
}

/** E[(X - E[X])²]; Infinity where it does not exist, and where it is beyond a double. */
export function variance(law: Law): number {
  const first = mean(law);
  if (law.family === "empirical") {
    return meanOf(law.values, (value) => (value - first) * (value - first));
  }
  if (law.family === "piecewise") {
    return sumOverCells(law, (low, high) => {
      const [a, b] = [low - first, high - first];
      return (a * a + a * b + b * b) / 3;
    });
  }
  return first === Infinity ? Infinity : first * first * squaredVariation(law);
}

/** Variance over squared mean: of the shape alone, and free of cancellation. */
function squaredVariation(law: Exclude<Law, { family: "empirical" | "piecewise" }>): number {
  switch (law.family) {
    case "lognormal":
      return expm1(law.sigma * law.sigma);
    case "weibull":
      return weibullSquaredVariation(law.shape);
    case "gamma":
      return 1 / law.shape;
    case "loglogistic":
      return loglogisticSquaredVariation(law.shape);
    case "fixed":
      return 0;
  }
}

/** Squared coefficient of variation of a Weibull law; decreasing in its shape. */
export function weibullSquaredVariation(shape: number): number {
  return expm1(lgamma(1 + 2 / shape) - 2 * lgamma(1 + 1 / shape));
}

/** Squared coefficient of variation of a log-logistic law; decreasing in its shape. */
export function loglogisticSquaredVariation(shape: number): number {
  if (!(shape > 2)) return Infinity;
  const b = angle(shape);
  return sin(b) / (cos(b) * b) - 1;
}

function angle(shape: number): number {
  return Math.PI / shape;
}

/** A mean over a piecewise law, given the mean over each cell. */
export function sumOverCells(
  { edges, cumulative }: PiecewiseLaw,
  meanOfCell: (low: number, high: number) => number,
): number {
  let sum = 0;
  for (let cell = 0; cell < edges.length - 1; cell++) {
    const share = cumulative[cell + 1] - cumulative[cell];
    if (share > 0) sum += share * meanOfCell(edges[cell], edges[cell + 1]);
  }
  return sum;
}

function meanOf(values: readonly number[], of: (value: number) => number): number {
  let sum = 0;
  for (const value of values) sum += of(value);
  return sum / values.length;
}
