import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import type { Stream } from "../random/stream.ts";
import { weightsOfLogs } from "./weights-of-logs.ts";

/** Probabilities of equally spaced values of the logarithm of a positive number. */
export interface GridPosterior {
  readonly values: readonly number[];
  readonly probabilities: readonly number[];
}

const POINTS = 121;
/** Standard deviations of the prior that the grid reaches to either side. */
const REACH = 4;

/** The law of a positive number with a lognormal prior, after what a likelihood says of it. */
export function gridPosterior(
  prior: { readonly median: number; readonly sigma: number },
  logLikelihood: (value: number) => number,
): GridPosterior {
  const offsets = Array.from({ length: POINTS }, (_, i) => REACH * ((2 * i) / (POINTS - 1) - 1));
  const values = offsets.map((z) => prior.median * exp(prior.sigma * z));
  const logs = values.map((value, i) => logLikelihood(value) - 0.5 * offsets[i] * offsets[i]);
  const weights = weightsOfLogs(logs);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { values, probabilities: weights.map((weight) => weight / sum) };
}

/** The value with probability p at or below it. */
export function gridQuantile({ values, probabilities }: GridPosterior, p: number): number {
  let seen = 0;
  for (let i = 0; i < values.length; i++) {
    if (seen + probabilities[i] >= p) {
      // Within the cell of a value, its logarithm is uniform.
      const step = ln(values[1] / values[0]);
      const share = probabilities[i] > 0 ? (p - seen) / probabilities[i] : 0.5;
      return values[i] * exp(step * (share - 0.5));
    }
    seen += probabilities[i];
  }
  return values[values.length - 1];
}

/** A value drawn from it. */
export function drawFromGrid(posterior: GridPosterior, next: Stream): number {
  return gridQuantile(posterior, next());
}
