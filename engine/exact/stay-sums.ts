import { quantileOfSurvival } from "../dist/quantile.ts";
import type { Model } from "../process/model.ts";
import { makeShock } from "../process/shock.ts";
import type { StageLaw } from "../process/stage-law.ts";
import { agedStayTransform, wholeStayHats } from "./aged-stay.ts";
import { type Grid, makeGrid } from "./grid.ts";
import type { Atom } from "./grid-law.ts";
import { lawTransform } from "./law-transform.ts";
import type { StayClock } from "./stay-curve.ts";
import { stayLaw } from "./stay-law.ts";
import { multiplyBy, type Transform } from "./transform.ts";
import { atomWorkCurve, gridWorkCurve, stayWorkCurve, type WorkCurve } from "./work-curve.ts";

/** Sums of stays on one grid of days of work, with the transforms of stays that begin. */
export interface StaySums {
  readonly grid: Grid;
  /** By content of the clock, filled as they are asked for. */
  readonly known: Map<string, Transform>;
  /** Likewise the hats of whole stays, from which those of any age are read. */
  readonly wholes: Map<string, Float64Array>;
}

/** Values of the common factor beyond this are cut short: their share is 1e-9. */
const FACTOR_REACH = 6;

/** Stays that take longer, all but such a share, are cut short. */
const TAIL = 1e-10;

/** Steps that the shortest median of a stay should have, and the most points of the grid. */
const STEPS_PER_STAY = 24;
const SIZE_MIN = 1024;
const SIZE_MAX = 2 ** 14;

/** Sums of atoms beyond so many are put on the grid instead. */
const ATOMS_MAX = 4096;

/** Lays a grid for the sums of a model's stays, up to the work done by the horizon. */
export function makeStaySums({ stages, plan, horizonDays, factorStart }: Model): StaySums {
  const z = (factorStart.value ?? FACTOR_REACH) + factorStart.shift;
  const most = horizonDays * makeShock(plan.commonFactor, z).speed;
  const longest = stages.reduce(
    (sum, { advanceDays, lostDays }) =>
      sum + Math.max(quantileOfSurvival(advanceDays, TAIL), quantileOfSurvival(lostDays, TAIL)),
    0,
  );
  const reach = Math.max(1, Math.min(most, Math.max(horizonDays, longest)));
  const shortest = Math.min(...stages.map(shortestMedian));
  let size = SIZE_MIN;
  while (size < SIZE_MAX && reach / size > shortest / STEPS_PER_STAY) size *= 2;
  return { grid: makeGrid(size, reach), known: new Map(), wholes: new Map() };
}

function shortestMedian({ advanceDays, lostDays }: StageLaw): number {
  return Math.min(quantileOfSurvival(advanceDays, 0.5), quantileOfSurvival(lostDays, 0.5));
}

/** The curve of the sum of independent stays, the first of which may have an age. */
export function sumOfStays(sums: StaySums, clocks: readonly StayClock[]): WorkCurve {
  if (clocks.length === 1) return stayWorkCurve(clocks[0]);
  const atoms = sumOfAtoms(clocks);
  if (atoms) return atomWorkCurve(atoms);
  const [first, ...rest] = clocks;
  const start = transformOf(sums, first);
  const product = { re: start.re.slice(), im: start.im.slice() };
  for (const clock of rest) multiplyBy(product, transformOf(sums, clock));
  return gridWorkCurve(product, sums.grid);
}

/** The transform of a stay; of one that begins, it is kept. */
function transformOf({ grid, known, wholes }: StaySums, clock: StayClock): Transform {
  const isAtomic = clock.law.family === "fixed" || clock.law.family === "empirical";
  if (clock.age > 0 && !isAtomic) {
    const hats = kept(wholes, { ...clock, age: 0, delayDays: 0 }, (whole) =>
      wholeStayHats(whole, grid),
    );
    const left = agedStayTransform(clock, hats, grid);
    if (left) return left;
  }
  if (clock.age > 0) return lawTransform(stayLaw(clock), grid);
  return kept(known, clock, () => lawTransform(stayLaw(clock), grid));
}

function kept<T>(of: Map<string, T>, clock: StayClock, make: (clock: StayClock) => T): T {
  const key = JSON.stringify(clock);
  const found = of.get(key) ?? make(clock);
  of.set(key, found);
  return found;
}

function sumOfAtoms(clocks: readonly StayClock[]): readonly Atom[] | undefined {
  let sums: readonly Atom[] = [{ value: 0, probability: 1 }];
  for (const clock of clocks) {
    const { atoms } = stayLaw(clock);
    if (!atoms || atoms.length * sums.length > ATOMS_MAX) return undefined;
    sums = sums.flatMap((sum) =>
      atoms.map(({ value, probability }) => ({
        value: sum.value + value,
        probability: sum.probability * probability,
      })),
    );
  }
  return sums;
}
