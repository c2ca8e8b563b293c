import { limitedMean } from "../dist/limited-mean.ts";
import { mean } from "../dist/moments.ts";
import { compileQuantileTableOf, type QuantileTable } from "../dist/quantile-table.ts";
import { meanStay } from "../process/opening.ts";
import type { StageLaw } from "../process/stage-law.ts";

/** Halvings of the bracket: enough for a double's 52 bits. */
const STEPS = 200;

/**
 * Ages, in their stage, of the opportunities that a steady state holds there: their density is
 * proportional to the survival of a stay.
 *
 * @see Cox (1962), "Renewal Theory", section 5.2, on the age of the current interval
 */
export function makeAgeTable(law: StageLaw): QuantileTable {
  const total = meanStay(law);
  const lower = (age: number) => spent(law, age) / total;
  const upper = (age: number) => left(law, age) / total;
  return compileQuantileTableOf(
    { lower: (p) => solve((age) => lower(age) < p), upper: (q) => solve((age) => upper(age) > q) },
    { cellsPerOctave: 16 },
  );
}

/** Mean days of a stay that fall before an age. */
function spent({ advance, advanceDays, lost, lostDays }: StageLaw, age: number): number {
  const advancing = advance > 0 ? advance * limitedMean(advanceDays, age) : 0;
  return advancing + (lost > 0 ? lost * limitedMean(lostDays, age) : 0);
}

function left({ advance, advanceDays, lost, lostDays }: StageLaw, age: number): number {
  const after = (days: StageLaw["lostDays"]) => Math.max(0, mean(days) - limitedMean(days, age));
  return (advance > 0 ? advance * after(advanceDays) : 0) + (lost > 0 ? lost * after(lostDays) : 0);
}

/** The least age that is not too young, by bisection between powers of two. */
function solve(isTooYoung: (age: number) => boolean): number {
  let low = 0;
  let high = 1;
  while (isTooYoung(high) && high < 1e12) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high || high - low < high * 1e-12) break;
    if (isTooYoung(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
