import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";

/** Logarithms of rates a day by bin, normal about their mode: what Laplace's method gives. */
export interface HazardFit {
  readonly mode: Float64Array;
  /** Cholesky factor of the precision: its diagonal, and the one below it. */
  readonly diagonal: Float64Array;
  readonly below: Float64Array;
  /** ln of the probability of what was seen, rates integrated out. */
  readonly logEvidence: number;
  /** Standard deviation of a step from one bin to the next that was found most probable. */
  readonly roughness: number;
}

/** Steps of ln rate from bin to bin: from nearly one rate for all ages to no tie at all. */
const ROUGHNESSES = [0.1, 0.2, 0.4, 0.8, 1.6] as const;
/** How far the first bin may be from the average, as a standard deviation. */
const FIRST_SPREAD = 2;
const STEPS_MAX = 60;
const STEP_MAX = 3;
const CHANGE_SMALL = 1e-8;

/**
 * How often an ending comes at each age, per day, without a law of days: counts are Poisson, and
 * the logarithm of the rate walks at random from bin to bin, with the step that the counts make
 * most probable.
 *
 * @param watched days watched by bin
 * @param events endings by bin
 * @see Fahrmeir and Lang (2001), "Bayesian inference for generalized additive mixed models based on
 *   Markov random field priors", Applied Statistics 50(2), for such walks
 */
export function fitHazard(watched: Float64Array, events: Float64Array): HazardFit {
  return ROUGHNESSES.map((roughness) => fitAt(watched, events, roughness)).reduce((best, fit) =>
    fit.logEvidence > best.logEvidence ? fit : best,
  );
}

/** The same with a given roughness. */
export function fitAt(watched: Float64Array, events: Float64Array, roughness: number): HazardFit {
  const bins = watched.length;
  const total = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0);
  const average = ln((total(events) + 0.5) / (total(watched) + 1));
  const mode = new Float64Array(bins).fill(average);
  const diagonal = new Float64Array(bins);
  const below = new Float64Array(bins);
  const tie = 1 / (roughness * roughness);
  for (let step = 0; step < STEPS_MAX; step++) {
    const slope = factorize(mode, watched, events, average, tie, diagonal, below);
    const move = solve(diagonal, below, slope);
    let largest = 0;
    for (let bin = 0; bin < bins; bin++) {
      const change = Math.max(-STEP_MAX, Math.min(STEP_MAX, move[bin]));
      mode[bin] += change;
      largest = Math.max(largest, Math.abs(change));
    }
    if (largest < CHANGE_SMALL) break;
  }
  factorize(mode, watched, events, average, tie, diagonal, below);
  let logEvidence = (bins - 1) * 0.5 * ln(tie) - ln(FIRST_SPREAD);
  for (let bin = 0; bin < bins; bin++) {
    const off = bin === 0 ? (mode[0] - average) / FIRST_SPREAD : mode[bin] - mode[bin - 1];
    logEvidence += events[bin] * mode[bin] - watched[bin] * exp(mode[bin]) - ln(diagonal[bin]);
    logEvidence -= 0.5 * off * off * (bin === 0 ? 1 : tie);
  }
  return { mode, diagonal, below, logEvidence, roughness };
}

/** Writes the Cholesky factor of the precision at a point, and gives the slope there. */
function factorize(
  at: Float64Array,
  watched: Float64Array,
  events: Float64Array,
  average: number,
  tie: number,
  diagonal: Float64Array,
  below: Float64Array,
): Float64Array {
  const bins = at.length;
  const slope = new Float64Array(bins);
  for (let bin = 0; bin < bins; bin++) {
    const expected = watched[bin] * exp(at[bin]);
    const isLast = bin === bins - 1;
    const first = bin === 0 ? 1 / (FIRST_SPREAD * FIRST_SPREAD) : tie;
    slope[bin] = events[bin] - expected;
    slope[bin] -= first * (at[bin] - (bin === 0 ? average : at[bin - 1]));
    if (!isLast) slope[bin] += tie * (at[bin + 1] - at[bin]);
    const precision = expected + first + (isLast ? 0 : tie);
    below[bin] = bin === 0 ? 0 : -tie / diagonal[bin - 1];
    diagonal[bin] = Math.sqrt(precision - below[bin] * below[bin]);
  }
  return slope;
}

/** Solves L Lᵀ x = b. */
function solve(diagonal: Float64Array, below: Float64Array, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let bin = 0; bin < x.length; bin++) {
    if (bin > 0) x[bin] -= below[bin] * x[bin - 1];
    x[bin] /= diagonal[bin];
  }
  return solveUpper(diagonal, below, x);
}

/** Solves Lᵀ x = b: of independent standard normals it makes deviations from the mode. */
export function solveUpper(
  diagonal: Float64Array,
  below: Float64Array,
  b: Float64Array,
): Float64Array {
  const x = Float64Array.from(b);
  for (let bin = x.length - 1; bin >= 0; bin--) {
    if (bin < x.length - 1) x[bin] -= below[bin + 1] * x[bin + 1];
    x[bin] /= diagonal[bin];
  }
  return x;
}
