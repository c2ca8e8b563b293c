import { survival } from "./cdf.ts";
import type { Law } from "./law.ts";
import { loglogisticLimitedMean } from "./loglogistic-limited-mean.ts";
import { mean } from "./moments.ts";
import { partialMean } from "./partial-mean.ts";

/**
 * E[min(X, x)], the integral of the survival from 0 to x, to 1e-12 relative.
 *
 * It is what discretising a law on a grid with the right mean takes, and, for a cycle X, the
 * number of opportunities open after x days at a creation rate of one a day. It is finite even
 * where the mean is not.
 *
 * @param x in the unit of the quantity; Infinity gives the mean
 */
export function limitedMean(law: Law, x: number): number {
  if (!(x > 0)) return 0;
  if (x === Infinity) return mean(law);
  if (law.family === "loglogistic") {
    return law.scale * loglogisticLimitedMean(law.shape, x / law.scale);
  }
  return partialMean(law, x) + x * survival(law, x);
}
