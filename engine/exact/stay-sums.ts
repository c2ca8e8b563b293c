import { quantileOfSurvival } from "../dist/quantile.ts";
import { pow } from "../numeric/pow.ts";
import type { Model } from "../process/model.ts";
import { makeShock } from "../process/shock.ts";
import type { StageLaw } from "../process/stage-law.ts";
import { agedStayTransform, wholeStayHats } from "./aged-stay.ts";
import { type Grid, makeGrid } from "./grid.ts";
import type { Atom } from "./grid-law.ts";
import { lawTransform } from "./law-transform.ts";
import { type Memory, makeMemory, remembered } from "./remember.ts";
import type { StayClock } from "./stay-curve.ts";
import { stayLaw } from "./stay-law.ts";
import { multiplyBy, type Transform } from "./transform.ts";
import {
  atomWorkCurve,
  gridWorkCurve,
  stayWorkCurve,
  stretchedCurve,
  type WorkCurve,
} from "./work-curve.ts";

/** What sums of stays need: how far they must be known, and how finely. */
export interface StaySums {
  /** Days of work up to which sums are known. */
  readonly reach: number;
  /** Days that a step may take. */
  readonly step: number;
}

/** Sums on one grid of days of work, with the transforms of stays that begin. */
interface SumsOnGrid {
  readonly grid: Grid;
  /** By content of the clock, filled as they are asked for. */
  readonly known: Memory<Transform>;
  /** Likewise the hats of whole stays, from which those of any age are read. */
  readonly wholes: Memory<Float64Array>;
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

/** Reaches that are told apart, per doubling: so that grids last while a slider moves. */
const REACHES = 4;

/** Grids and curves kept. */
const grids = makeMemory<SumsOnGrid>(16);
const curves = makeMemory<WorkCurve>(4096);

/** Finds what the sums of a model's stays need, up to the work done by the horizon. */
export function makeStaySums({ stages, plan, horizonDays, factorStart }: Model): StaySums {
  const z = (factorStart.value ?? FACTOR_REACH) + factorStart.shift;
  const most = horizonDays * makeShock(plan.commonFactor, z).speed;
  const longest = stages.reduce(
    (sum, { advanceDays, lostDays }) =>
      sum + Math.max(quantileOfSurvival(advanceDays, TAIL), quantileOfSurvival(lostDays, TAIL)),
    0,
  );
  const reach = Math.max(1, Math.min(most, Math.max(horizonDays, longest)));
  return { reach, step: Math.min(...stages.map(shortestMedian)) / STEPS_PER_STAY };
}

/** The grid for sums up to a reach, or a little further. */
function gridFor({ reach, step }: StaySums): SumsOnGrid {
  let doublings = 0;
  while (pow(2, doublings / REACHES) < reach) doublings++;
  const whole = pow(2, doublings / REACHES);
  let size = SIZE_MIN;
  while (size < SIZE_MAX && whole / size > step) size *= 2;
  return remembered(grids, `${size} ${whole}`, () => ({
    grid: makeGrid(size, whole),
    known: makeMemory(64),
    wholes: makeMemory(64),
  }));
}

function shortestMedian({ advanceDays, lostDays }: StageLaw): number {
  return Math.min(quantileOfSurvival(advanceDays, 0.5), quantileOfSurvival(lostDays, 0.5));
}

/** The curve of the sum of independent stays, the first of which may have an age. */
export function sumOfStays(sums: StaySums, clocks: readonly StayClock[]): WorkCurve {
  if (clocks.length === 1) return stayWorkCurve(clocks[0]);
  const atoms = sumOfAtoms(clocks);
  if (atoms) return atomWorkCurve(atoms);
  // What is stretched throughout is the same curve, read more slowly.
  const [{ stretch }] = clocks;
  if (stretch === 1 || clocks.some((clock) => clock.stretch !== stretch)) {
    return keptSum(sums, clocks);
  }
  const plain = clocks.map((clock) => ({
    ...clock,
    stretch: 1,
    delayDays: clock.delayDays / stretch,
  }));
  const { reach, step } = sums;
  return stretchedCurve(keptSum({ reach: reach / stretch, step }, plain), stretch);
}

function keptSum(sums: StaySums, clocks: readonly StayClock[]): WorkCurve {
  const on = gridFor(sums);
  const { size, step } = on.grid;
  const content = JSON.stringify([size, step, clocks]);
  return remembered(curves, content, () => {
    const [first, ...rest] = clocks;
    const start = transformOf(on, first);
    const product = { re: start.re.slice(), im: start.im.slice() };
    for (const clock of rest) multiplyBy(product, transformOf(on, clock));
    return gridWorkCurve(product, on.grid, content);
  });
}

/** The transform of a stay; of one that begins, it is kept. */
function transformOf({ grid, known, wholes }: SumsOnGrid, clock: StayClock): Transform {
  const isAtomic = clock.law.family === "fixed" || clock.law.family === "empirical";
  if (clock.age > 0 && !isAtomic) {
    const whole = { ...clock, age: 0, delayDays: 0 };
    const hats = remembered(wholes, JSON.stringify(whole), () => wholeStayHats(whole, grid));
    const left = agedStayTransform(clock, hats, grid);
    if (left) return left;
  }
  if (clock.age > 0) return lawTransform(stayLaw(clock), grid);
  return remembered(known, JSON.stringify(clock), () => lawTransform(stayLaw(clock), grid));
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
