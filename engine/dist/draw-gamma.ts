import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { normalQuantile } from "../numeric/normal.ts";
import type { Stream } from "../random/stream.ts";

/**
 * Draws from a gamma law of scale 1.
 *
 * @param shape greater than 0
 * @see Marsaglia and Tsang (2000), "A simple method for generating gamma variables", ACM TOMS
 *   26(3), doi:10.1145/358407.358414
 */
export function drawGamma(next: Stream, shape: number): number {
  if (shape < 1) return drawGamma(next, shape + 1) * exp(ln(next()) / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normalQuantile(next());
    const root = 1 + c * z;
    if (!(root > 0)) continue;
    const v = root * root * root;
    if (ln(next()) < 0.5 * z * z + d * (1 - v + ln(v))) return d * v;
  }
}

/** Draws probabilities from a Dirichlet law. */
export function drawDirichlet(next: Stream, weights: readonly number[]): number[] {
  const gammas = weights.map((weight) => (weight > 0 ? drawGamma(next, weight) : 0));
  const sum = gammas.reduce((total, x) => total + x, 0);
  return gammas.map((x) => x / sum);
}
