import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { normalQuantile } from "../numeric/normal.ts";
import type { Stream } from "../random/stream.ts";
import { factorizeMatrix } from "./cholesky.ts";

export interface WalkPlan {
  readonly height: (at: readonly number[]) => number;
  readonly start: readonly number[];
  /** A guess of each number's standard deviation. */
  readonly scales: readonly number[];
  /** Steps in which the walk learns how far to step; then steps that are kept. */
  readonly burnIn: number;
  readonly steps: number;
  readonly onStep?: () => void;
}

const LEARN_EVERY = 100;
const ACCEPTED_WANTED = 0.25;

/**
 * Metropolis' random walk, whose steps take the shape of the hill while it burns in, and keep it
 * from then on, so that what is kept is visited as often as it is probable.
 *
 * @see Haario, Saksman, Tamminen (2001), Bernoulli 7(2), doi:10.2307/3318737
 */
export function walkAdaptively(plan: WalkPlan, next: Stream): number[][] {
  const { height, burnIn, steps } = plan;
  const size = plan.start.length;
  let factor: readonly Float64Array[] = plan.scales.map((scale, i) =>
    Float64Array.from({ length: size }, (_, j) => (i === j ? scale : 0)),
  );
  let stride = 2.4 / Math.sqrt(size);
  let at = [...plan.start];
  let level = height(at);
  let accepted = 0;
  const visited: number[][] = [];
  for (let step = 1; step <= burnIn + steps; step++) {
    const noise = plan.start.map(() => normalQuantile(next()));
    const proposal = at.map(
      (x, i) => x + stride * noise.reduce((sum, z, j) => sum + (j <= i ? factor[i][j] * z : 0), 0),
    );
    const proposed = height(proposal);
    if (ln(next()) < proposed - level) {
      at = proposal;
      level = proposed;
      accepted++;
    }
    visited.push(at);
    plan.onStep?.();
    if (step > burnIn || step % LEARN_EVERY !== 0) continue;
    stride *= exp((accepted / LEARN_EVERY - ACCEPTED_WANTED) * 1.5);
    accepted = 0;
    // The first steps climb: what they saw is not the hill's top.
    if (step >= 2 * LEARN_EVERY) factor = shapeOf(visited.slice(Math.floor(step / 2)));
  }
  return visited.slice(burnIn);
}

/** Cholesky factor of the covariance of places visited. */
function shapeOf(visited: readonly (readonly number[])[]): Float64Array[] {
  const n = visited.length;
  const means = visited[0].map((_, i) => visited.reduce((sum, at) => sum + at[i], 0) / n);
  const covariance = means.map((a, i) =>
    means.map((b, j) => {
      const sum = visited.reduce((total, at) => total + (at[i] - a) * (at[j] - b), 0);
      return sum / (n - 1) + (i === j ? 1e-8 : 0);
    }),
  );
  return factorizeMatrix(covariance);
}
