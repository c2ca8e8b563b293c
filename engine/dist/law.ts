/** Lognormal: ln X is normal with mean mu and standard deviation sigma, sigma > 0. */
export interface LognormalLaw {
  readonly family: "lognormal";
  /** ln of the median, the median in the unit of the quantity. */
  readonly mu: number;
  readonly sigma: number;
}

/** Weibull: P(X > x) = exp(-(x / scale)^shape). */
export interface WeibullLaw {
  readonly family: "weibull";
  readonly shape: number;
  readonly scale: number;
}

/** Gamma: density proportional to x^(shape - 1) exp(-x / scale). */
export interface GammaLaw {
  readonly family: "gamma";
  readonly shape: number;
  readonly scale: number;
}

/** Log-logistic: P(X > x) = 1 / (1 + (x / scale)^shape). The mean is infinite for shape <= 1. */
export interface LoglogisticLaw {
  readonly family: "loglogistic";
  readonly shape: number;
  /** The median. */
  readonly scale: number;
}

/** Empirical: each of the values equally likely. */
export interface EmpiricalLaw {
  readonly family: "empirical";
  /** Ascending, at least one. */
  readonly values: readonly number[];
}

/** Piecewise uniform: a share of the values in each cell, spread evenly over it. */
export interface PiecewiseLaw {
  readonly family: "piecewise";
  /** Between the cells, ascending, from 0 up: one more than cells. */
  readonly edges: readonly number[];
  /** P(X <= edge) for each edge, from 0 to 1. */
  readonly cumulative: readonly number[];
}

/** A constant. */
export interface FixedLaw {
  readonly family: "fixed";
  readonly value: number;
}

/**
 * The law of one positive random quantity, such as a sales cycle in days or an amount in money.
 *
 * Plain data, so that it crosses to a worker. Scales and values are in the unit of the quantity,
 * shapes and sigma have none; every parameter is positive and finite (mu is any finite number).
 * `makeLaw` builds one from what a user writes.
 */
export type Law =
  | LognormalLaw
  | WeibullLaw
  | GammaLaw
  | LoglogisticLaw
  | EmpiricalLaw
  | PiecewiseLaw
  | FixedLaw;
