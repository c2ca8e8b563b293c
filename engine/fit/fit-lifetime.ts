import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import type { Lifetimes } from "./kaplan-meier.ts";
import { LOCATION_SCALE, type LocationScale } from "./location-scale.ts";

/** A law of ln T by location and scale, as censored lifetimes have it. */
export interface LifetimeFit {
  readonly mu: number;
  readonly sigma: number;
  readonly logLikelihood: number;
  /** Standard errors of mu and of ln sigma. */
  readonly muError: number;
  readonly logSigmaError: number;
}

const STEPS_MAX = 100;
const HALVINGS_MAX = 40;
const GRADIENT_SMALL = 1e-10;

/**
 * The law of lifetimes that makes what was seen most likely, where some are only known to last
 * longer, and some were seen only from an age on.
 *
 * @param lifetimes exits above 0; at least two events
 * @returns undefined where there is no maximum: too few events, or all alike
 */
export function fitLifetime(
  lifetimes: Lifetimes,
  family: keyof typeof LOCATION_SCALE = "lognormal",
): LifetimeFit | undefined {
  const law = LOCATION_SCALE[family];
  const logs = Array.from(lifetimes.exit, ln).filter((_, index) => lifetimes.event[index] === 1);
  if (new Set(logs).size < 2) return undefined;
  const mean = logs.reduce((sum, y) => sum + y, 0) / logs.length;
  const scatter = logs.reduce((sum, y) => sum + (y - mean) * (y - mean), 0) / logs.length;
  let at = evaluate(lifetimes, law, mean, 0.5 * ln(scatter));
  for (let step = 0; step < STEPS_MAX && at.gradient > GRADIENT_SMALL; step++) {
    const next = climb(lifetimes, law, at);
    if (next === undefined) break;
    at = next;
  }
  const { mu, tau, logLikelihood, hessian } = at;
  const [a, b, c] = hessian;
  const determinant = a * c - b * b;
  if (!(a < 0 && determinant > 0)) return undefined;
  return {
    mu,
    sigma: exp(tau),
    logLikelihood,
    muError: Math.sqrt(-c / determinant),
    logSigmaError: Math.sqrt(-a / determinant),
  };
}

interface Height {
  readonly mu: number;
  /** ln sigma. */
  readonly tau: number;
  readonly logLikelihood: number;
  readonly slope: readonly [number, number];
  /** Second derivatives: by mu twice, by mu and tau, by tau twice. */
  readonly hessian: readonly [number, number, number];
  readonly gradient: number;
}

/** Newton's step, or a step uphill where the surface is not concave, halved until it climbs. */
function climb(lifetimes: Lifetimes, law: LocationScale, at: Height): Height | undefined {
  const [a, b, c] = at.hessian;
  const [g, h] = at.slope;
  const determinant = a * c - b * b;
  const isConcave = a < 0 && determinant > 0;
  const size = Math.abs(a) + Math.abs(c) + 1;
  const muStep = isConcave ? -(c * g - b * h) / determinant : g / size;
  const tauStep = isConcave ? -(a * h - b * g) / determinant : h / size;
  let share = 1;
  for (let halving = 0; halving < HALVINGS_MAX; halving++) {
    const next = evaluate(lifetimes, law, at.mu + share * muStep, at.tau + share * tauStep);
    if (next.logLikelihood > at.logLikelihood) return next;
    share /= 2;
  }
  return undefined;
}

function evaluate(
  { entry, exit, event }: Lifetimes,
  law: LocationScale,
  mu: number,
  tau: number,
): Height {
  const sigma = exp(tau);
  let logLikelihood = 0;
  let [g, h, a, b, c] = [0, 0, 0, 0, 0];
  const add = (z: number, [value, first, second]: readonly number[], sign: number) => {
    logLikelihood += sign * value;
    g -= (sign * first) / sigma;
    h -= sign * z * first;
    a += (sign * second) / (sigma * sigma);
    b += (sign * (z * second + first)) / sigma;
    c += sign * (z * first + z * z * second);
  };
  for (let i = 0; i < exit.length; i++) {
    const y = ln(exit[i]);
    const z = (y - mu) / sigma;
    if (event[i] === 1) {
      add(z, law.logDensity(z), 1);
      logLikelihood -= tau + y;
      h -= 1;
    } else if (exit[i] > 0) add(z, law.logSurvival(z), 1);
    if (entry[i] > 0) {
      const from = (ln(entry[i]) - mu) / sigma;
      add(from, law.logSurvival(from), -1);
    }
  }
  const gradient = Math.abs(g * sigma) + Math.abs(h);
  return { mu, tau, logLikelihood, slope: [g, h], hessian: [a, b, c], gradient };
}
