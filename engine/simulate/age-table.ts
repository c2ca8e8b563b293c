import { cached } from "../dist/cached-quantile-table.ts";
import { survival } from "../dist/cdf.ts";
import { compileQuantileTableOf } from "../dist/compile-quantile-table.ts";
import type { Law } from "../dist/law.ts";
import { limitedMean } from "../dist/limited-mean.ts";
import { mean, secondMoment } from "../dist/moments.ts";
import type { QuantileTable } from "../dist/quantile-table.ts";
import { meanStay } from "../process/opening.ts";
import type { StageLaw } from "../process/stage-law.ts";

/** The bracketing ages are powers of two of the mean stay, between these, four an octave. */
const OCTAVES_BELOW = 40;
const OCTAVES_ABOVE = 40;
const PER_OCTAVE = 4;

const NEWTON_STEPS_MAX = 60;

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
  const younger = (age: number) => weigh(law, (days) => limitedMean(days, age)) / total;
  const older = (age: number) =>
    weigh(law, (days) => Math.max(0, mean(days) - limitedMean(days, age))) / total;
  const density = (age: number) => weigh(law, (days) => survival(days, age)) / total;
  const brackets = Array.from({ length: (OCTAVES_BELOW + OCTAVES_ABOVE) * PER_OCTAVE }, (_, i) => {
    const octave = Math.floor(i / PER_OCTAVE) - OCTAVES_BELOW;
    return total * 2 ** octave * (1 + (i % PER_OCTAVE) / PER_OCTAVE);
  });
  const youngerAt = brackets.map(younger);
  const olderAt = brackets.map(older);
  return compileQuantileTableOf({
    lower: (p) => {
      const above = firstIndex(youngerAt, (value) => value >= p);
      return solve(brackets[above - 1] ?? 0, brackets[above], (age) => younger(age) - p, density);
    },
    upper: (q) => {
      const above = firstIndex(olderAt, (value) => value <= q);
      return solve(brackets[above - 1] ?? 0, brackets[above], (age) => q - older(age), density);
    },
    mean: weigh(law, secondMoment) / (2 * total),
  });
}

/** A sum over the two ways out of a stage, by their probability. */
function weigh({ advance, advanceDays, lost, lostDays }: StageLaw, of: (law: Law) => number) {
  return (advance > 0 ? advance * of(advanceDays) : 0) + (lost > 0 ? lost * of(lostDays) : 0);
}

function firstIndex(values: readonly number[], isReached: (value: number) => boolean): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(values[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The root of a rising function within a bracket, by Newton's steps kept inside it. */
function solve(
  from: number,
  to: number,
  value: (age: number) => number,
  slope: (age: number) => number,
): number {
  let low = from;
  let high = to;
  let age = (low + high) / 2;
  for (let step = 0; step < NEWTON_STEPS_MAX && high - low > 1e-14 * high; step++) {
    const off = value(age);
    if (off > 0) high = age;
    else low = age;
    const next = age - off / slope(age);
    const isInside = next > low && next < high;
    if (isInside && Math.abs(next - age) < 1e-13 * age) return next;
    age = isInside ? next : (low + high) / 2;
  }
  return age;
}
