import { survival } from "../dist/cdf.ts";
import type { Law } from "../dist/law.ts";
import { limitedMean } from "../dist/limited-mean.ts";
import { mean } from "../dist/moments.ts";
import { partialMeanAbove } from "../dist/partial-mean.ts";
import { type Atom, type GridLaw, shiftedLimited } from "./grid-law.ts";
import { endedWithin, type StayClock } from "./stay-curve.ts";

/** The law of the days of work that a stay still takes, given that it has not ended. */
export function stayLaw(clock: StayClock): GridLaw {
  const { law, age, stretch, delayDays } = clock;
  return {
    limited: shiftedLimited(residualLimited(law, age), stretch, delayDays),
    zeroShare: delayDays < 0 ? endedWithin({ ...clock, delayDays: 0 }, -delayDays, true) : 0,
    atoms: atomsOf(clock),
  };
}

/** E[min(W - age, x) | W > age]: the integral of the survival from the age on. */
function residualLimited(law: Law, age: number): (x: number) => number {
  if (age === 0) return (x) => limitedMean(law, x);
  const open = survival(law, age);
  if (!(open > 0)) return (x) => x;
  const total = mean(law);
  if (open > 0.5 || total === Infinity) {
    const before = limitedMean(law, age);
    return (x) => (limitedMean(law, age + x) - before) / open;
  }
  // In the tail, what is left beyond keeps digits that the difference of two totals would lose.
  const beyond = (x: number) => partialMeanAbove(law, x) - x * survival(law, x);
  const left = beyond(age);
  return (x) => (left - beyond(age + x)) / open;
}

function atomsOf({ law, age, stretch, delayDays }: StayClock): Atom[] | undefined {
  if (law.family !== "fixed" && law.family !== "empirical") return undefined;
  const values = law.family === "fixed" ? [law.value] : law.values;
  const later = age > 0 ? values.filter((value) => value > age) : values;
  return later.map((value) => ({
    value: Math.max(0, (value - age) * stretch + delayDays),
    probability: 1 / later.length,
  }));
}
