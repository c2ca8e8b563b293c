import { exp } from "../numeric/exp.ts";
import { gammaPInverse, gammaQInverse } from "../numeric/inverse-incomplete-gamma.ts";
import { ln, log1p } from "../numeric/ln.ts";
import { normalQuantile } from "../numeric/normal.ts";
import { pow } from "../numeric/pow.ts";
import type { Law, PiecewiseLaw } from "./law.ts";

/**
 * The value with probability p at or below it.
 *
 * Values of an empirical law are equally likely, so its quantile is values[floor(p n)]: drawing p
 * uniformly resamples the values.
 *
 * @param p in [0, 1]; 0 gives the lower end of the law, 1 the upper (Infinity where it has none)
 */
export function quantile(law: Law, p: number): number {
  switch (law.family) {
    case "lognormal":
      return exp(law.mu + law.sigma * normalQuantile(p));
    case "weibull":
      return law.scale * pow(-log1p(-p), 1 / law.shape);
    case "gamma":
      return law.scale * gammaPInverse(p, law.shape);
    case "loglogistic":
      return law.scale * pow(p / (1 - p), 1 / law.shape);
    case "empirical":
      return law.values[Math.min(law.values.length - 1, Math.floor(p * law.values.length))];
    case "piecewise":
      return piecewiseQuantile(law, p);
    case "fixed":
      return law.value;
  }
}

/**
 * The value with probability q above it: quantile(law, 1 - q), accurate for a q down to 1e-300.
 *
 * @param q in [0, 1]
 */
export function quantileOfSurvival(law: Law, q: number): number {
  switch (law.family) {
    case "lognormal":
      return exp(law.mu - law.sigma * normalQuantile(q));
    case "weibull":
      return law.scale * pow(-ln(q), 1 / law.shape);
    case "gamma":
      return law.scale * gammaQInverse(q, law.shape);
    case "loglogistic":
      return law.scale * pow((1 - q) / q, 1 / law.shape);
    case "empirical": {
      const count = law.values.length;
      return law.values[Math.min(count - 1, count - Math.ceil(q * count))];
    }
    case "piecewise":
      return piecewiseQuantile(law, 1 - q);
    case "fixed":
      return law.value;
  }
}

function piecewiseQuantile({ edges, cumulative }: PiecewiseLaw, p: number): number {
  // The cell that p falls in is the last that begins below it, and holds something.
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle + 1] >= p && cumulative[middle + 1] > 0) high = middle;
    else low = middle + 1;
  }
  const width = edges[low + 1] - edges[low];
  const held = cumulative[low + 1] - cumulative[low];
  const share = held > 0 ? (p - cumulative[low]) / held : 0;
  return edges[low] + width * Math.min(1, Math.max(0, share));
}
