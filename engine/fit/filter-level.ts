import { lgamma } from "../numeric/gamma.ts";
import { log1p } from "../numeric/ln.ts";

/** The gamma law of a rate, and what it foretold of the next count. */
export interface LevelStep {
  /** Mean and variance of the count before it was seen. */
  readonly predictedMean: number;
  readonly predictedVariance: number;
  /** ln of the probability that the count had. */
  readonly logProbability: number;
  /** Shape and rate of the level after it. */
  readonly a: number;
  readonly b: number;
}

export interface LevelPrior {
  readonly a: number;
  readonly b: number;
}

/**
 * Follows a rate of counts that may drift: the older a count, the less it says. Gamma-Poisson, each
 * step forgetting a share of what was known.
 *
 * @param counts one a step
 * @param exposures how much was to be expected in each step at a level of 1, such as its season
 * @param discount share of what is known that a step leaves, in (0, 1]
 * @see West and Harrison (1997), "Bayesian Forecasting and Dynamic Models", section 10.8
 */
export function filterLevel(
  counts: ArrayLike<number>,
  exposures: ArrayLike<number>,
  discount: number,
  prior: LevelPrior,
): LevelStep[] {
  let { a, b } = prior;
  return Array.from(counts, (count, step) => {
    const exposure = exposures[step];
    const [shape, rate] = [discount * a, discount * b];
    a = shape + count;
    b = rate + exposure;
    const mean = (shape * exposure) / rate;
    return {
      predictedMean: mean,
      predictedVariance: mean + (mean * exposure) / rate,
      logProbability: logNegativeBinomial(count, mean, shape),
      ...{ a, b },
    };
  });
}

/** ln P(count) of a negative binomial of a mean and a shape (variance mean + mean² / shape). */
export function logNegativeBinomial(count: number, mean: number, shape: number): number {
  if (mean === 0) return count === 0 ? 0 : -Infinity;
  return (
    lgamma(shape + count) -
    lgamma(shape) -
    lgamma(count + 1) -
    shape * log1p(mean / shape) -
    count * log1p(shape / mean)
  );
}
