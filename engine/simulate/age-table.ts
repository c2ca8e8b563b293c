import { cached } from "../dist/cached-quantile-table.ts";
import { survival } from "../dist/cdf.ts";
import { compileQuantileTableOf } from "../dist/compile-quantile-table.ts";
import { interpolateQuantile } from "../dist/interpolate-quantile.ts";
import type { Law } from "../dist/law.ts";
import { limitedMean } from "../dist/limited-mean.ts";
import { mean, secondMoment } from "../dist/moments.ts";
import type { QuantileTable } from "../dist/quantile-table.ts";
import { monotoneRoot } from "../numeric/monotone-root.ts";
import { meanStay } from "../process/opening.ts";
import type { StageLaw } from "../process/stage-law.ts";

/** No age is sought beyond this many mean stays. */
const STAYS_MAX = 1e12;

/**
 * Ages, in their stage, of the opportunities that a steady state holds there: their density is
 * proportional to the survival of a stay.
 *
 * @see Cox (1962), "Renewal Theory", section 5.2, on the age of the current interval
 */
export function makeAgeTable(law: StageLaw): QuantileTable {
  return cached(`age ${JSON.stringify(law)}`, () => compileAgeTable(law));
}

function compileAgeTable(law: StageLaw): QuantileTable {
  const total = meanStay(law);
  const high = STAYS_MAX * total;
  const slopeAt = (age: number) => weigh(law, (days) => survival(days, age)) / total;
  const younger = (age: number) => weigh(law, (days) => limitedMean(days, age)) / total;
  const older = (age: number) =>
    weigh(law, (days) => Math.max(0, mean(days) - limitedMean(days, age))) / total;
  // Both functions are concave, so that Newton's steps from the left never pass the root.
  const lower = (p: number) =>
    monotoneRoot({
      at: (age) => ({ value: younger(age) - p, slope: slopeAt(age) }),
      start: p * total,
      low: 0,
      high,
    });
  const upper = (q: number) =>
    monotoneRoot({
      at: (age) => ({ value: q - older(age), slope: slopeAt(age) }),
      start: total / 2,
      low: 0,
      high,
    });
  const meanAge = weigh(law, secondMoment) / (2 * total);
  if (!isSmooth(law)) return compileQuantileTableOf({ lower, upper, mean: meanAge });
  return compileQuantileTableOf({
    lower: interpolateQuantile(lower),
    upper: interpolateQuantile(upper),
    mean: meanAge,
  });
}

/** A sum over the two ways out of a stage, by their probability. */
function weigh({ advance, advanceDays, lost, lostDays }: StageLaw, of: (law: Law) => number) {
  return (advance > 0 ? advance * of(advanceDays) : 0) + (lost > 0 ? lost * of(lostDays) : 0);
}

function isSmooth({ advanceDays, lostDays }: StageLaw): boolean {
  const hasSteps = ({ family }: Law) =>
    family === "fixed" || family === "empirical" || family === "piecewise";
  return !hasSteps(advanceDays) && !hasSteps(lostDays);
}
