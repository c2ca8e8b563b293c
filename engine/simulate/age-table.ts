import { cached } from "../dist/cached-quantile-table.ts";
import { survival } from "../dist/cdf.ts";
import { compileQuantileTableOf } from "../dist/compile-quantile-table.ts";
import { interpolateQuantile } from "../dist/interpolate-quantile.ts";
import type { Law } from "../dist/law.ts";
import { secondMoment } from "../dist/moments.ts";
import { partialMean, partialMeanAbove } from "../dist/partial-mean.ts";
import type { QuantileTable } from "../dist/quantile-table.ts";
import { monotoneRoot } from "../numeric/monotone-root.ts";
import { meanStay } from "../process/opening.ts";
import type { StageLaw } from "../process/stage-law.ts";

/** No age is sought beyond this many mean stays. */
const STAYS_MAX = 1e12;

/** One way out of a stage: its probability, and the law of its days. */
type Way = readonly [probability: number, days: Law];

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
  const ways = waysOut(law);
  const total = meanStay(law);
  const lower = rootsOf(total, (age, p) => {
    const { survival, days: younger } = lookAt(ways, age, daysBefore);
    return { value: younger / total - p, slope: survival / total };
  });
  const upper = rootsOf(total, (age, q) => {
    const { survival, days: older } = lookAt(ways, age, daysAfter);
    return { value: q - older / total, slope: survival / total };
  });
  const secondMoments = ways.reduce((sum, [share, days]) => sum + share * secondMoment(days), 0);
  const meanAge = secondMoments / (2 * total);
  if (!ways.every(([, days]) => isSmooth(days))) {
    return compileQuantileTableOf({ lower, upper, mean: meanAge });
  }
  return compileQuantileTableOf({
    lower: interpolateQuantile(lower),
    upper: interpolateQuantile(upper),
    mean: meanAge,
  });
}

function waysOut({ advance, advanceDays, lost, lostDays }: StageLaw): Way[] {
  const ways: Way[] = [
    [advance, advanceDays],
    [lost, lostDays],
  ];
  return ways.filter(([probability]) => probability > 0);
}

/** The survival of a stay at an age, and how many days of it are expected on one side of that. */
function lookAt(
  ways: readonly Way[],
  age: number,
  daysBeside: (days: Law, age: number, survives: number) => number,
) {
  let [held, sum] = [0, 0];
  for (const [probability, days] of ways) {
    const survives = survival(days, age);
    held += probability * survives;
    sum += probability * daysBeside(days, age, survives);
  }
  return { survival: held, days: sum };
}

function daysBefore(days: Law, age: number, survives: number): number {
  return partialMean(days, age) + age * survives;
}

function daysAfter(days: Law, age: number, survives: number): number {
  return Math.max(0, partialMeanAbove(days, age) - age * survives);
}

/**
 * The ages at which a function that rises with the age passes 0, by its other argument. Each
 * search sets out from what the last one found, whose neighbour it mostly seeks.
 */
function rootsOf(
  total: number,
  at: (age: number, p: number) => { readonly value: number; readonly slope: number },
): (p: number) => number {
  let start = total / 2;
  return (p) => {
    const root = monotoneRoot({ at: (age) => at(age, p), start, low: 0, high: STAYS_MAX * total });
    start = root > 0 ? root : total / 2;
    return root;
  };
}

function isSmooth({ family }: Law): boolean {
  return family !== "fixed" && family !== "empirical" && family !== "piecewise";
}
