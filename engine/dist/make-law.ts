import { ln, log1p } from "../numeric/ln.ts";
import type { Distribution } from "./distribution.ts";
import type { Law } from "./law.ts";
import { mean } from "./moments.ts";
import { quantile } from "./quantile.ts";
import { type ShapedFamily, type Spread, shapeOfSpread } from "./shape-of-spread.ts";

/**
 * The law that a distribution, as a user writes it, stands for.
 *
 * A spread of 0 is a constant. Values are sorted; each is equally likely.
 *
 * @param distribution as `distributionSchema` accepts it
 */
export function makeLaw(distribution: Distribution): Law {
  if ("fixed" in distribution) return { family: "fixed", value: distribution.fixed };
  if ("values" in distribution) {
    return { family: "empirical", values: [...distribution.values].sort((a, b) => a - b) };
  }
  if ("edges" in distribution) return piecewiseLaw(distribution.edges, distribution.weights);
  if ("shape" in distribution) return distribution;
  const { family = "lognormal" } = distribution;
  if ("median" in distribution) {
    const { median, sigma } = distribution;
    if (sigma === 0) return { family: "fixed", value: median };
    if (family === "lognormal") return { family, mu: ln(median), sigma };
    return shapedLaw(family, { sigma }, (unit) => median / quantile(unit, 0.5));
  }
  const { mean: wanted, cv } = distribution;
  if (cv === 0) return { family: "fixed", value: wanted };
  if (family === "lognormal") return lognormalOfMean(wanted, cv);
  return shapedLaw(family, { cv }, (unit) => wanted / mean(unit));
}

function piecewiseLaw(edges: readonly number[], weights: readonly number[]): Law {
  const cumulative = [0];
  let sum = 0;
  for (const weight of weights) {
    sum += weight;
    cumulative.push(sum);
  }
  return { family: "piecewise", edges, cumulative: cumulative.map((below) => below / sum) };
}

/** The mean of a lognormal is exp(mu + sigma² / 2), its squared cv exp(sigma²) - 1. */
function lognormalOfMean(wanted: number, cv: number): Law {
  const variance = log1p(cv * cv);
  // A cv whose square underflows is no spread at all.
  if (variance === 0) return { family: "fixed", value: wanted };
  return { family: "lognormal", mu: ln(wanted) - variance / 2, sigma: Math.sqrt(variance) };
}

/** A law of given spread; its scale is asked for, given the law of scale 1. */
function shapedLaw(family: ShapedFamily, spread: Spread, scaleOf: (unit: Law) => number): Law {
  const shape = shapeOfSpread(family, spread);
  return { family, shape, scale: scaleOf({ family, shape, scale: 1 }) };
}
