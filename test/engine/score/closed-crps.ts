import { cdf } from "../../../engine/dist/cdf.ts";
import type { Law } from "../../../engine/dist/law.ts";
import { poissonCdf } from "../../../engine/dist/poisson.ts";
import { normalCdf } from "../../../engine/numeric/normal.ts";

/** Closed forms of the CRPS, against which the score of draws is tested. */
export function normalCrps(mean: number, sd: number, outcome: number): number {
  const z = (outcome - mean) / sd;
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * density - 1 / Math.sqrt(Math.PI));
}

export function lognormalCrps(mu: number, sigma: number, outcome: number): number {
  const z = (Math.log(outcome) - mu) / sigma;
  const mean = Math.exp(mu + sigma ** 2 / 2);
  const spread = normalCdf(z - sigma) + normalCdf(sigma / Math.SQRT2) - 1;
  return outcome * (2 * normalCdf(z) - 1) - 2 * mean * spread;
}

/** The integral of (F(x) - 1{x >= outcome})² of a count, as a sum. */
export function poissonCrps(mean: number, outcome: number): number {
  let sum = 0;
  for (let k = 0; k < mean + 40 * Math.sqrt(mean); k++) {
    sum += (poissonCdf(k, mean) - (k >= outcome ? 1 : 0)) ** 2;
  }
  return sum;
}

/** Likewise by Simpson's rule, for a law with a smooth distribution function. */
export function integratedCrps(law: Law, outcome: number, upTo: number): number {
  const part = (from: number, to: number, of: (x: number) => number) => {
    const steps = 20_000;
    const width = (to - from) / steps;
    let sum = of(from) + of(to);
    for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * of(from + i * width);
    return (sum * width) / 3;
  };
  return (
    part(0, outcome, (x) => cdf(law, x) ** 2) + part(outcome, upTo, (x) => (1 - cdf(law, x)) ** 2)
  );
}
