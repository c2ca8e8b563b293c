import { countFromSums } from "../dist/poisson-sums.ts";
import { drawFromTable } from "../dist/quantile-table.ts";
import { pow } from "../numeric/pow.ts";
import { PURPOSE, uniformOf, wordAt } from "../random/draw-word.ts";
import { PURPOSES_PER_OPPORTUNITY } from "../random/entity.ts";
import { shockOn } from "./common-factor-path.ts";
import type { CompiledWeek } from "./compiled-week.ts";
import { dayAt, drawCreation } from "./draw-creation.ts";
import type { Life, WeekOfCandidates } from "./life.ts";
import type { LifeSource } from "./life-run.ts";

/** More candidates in a week than this would keep a computer busy for ever. */
const CANDIDATES_MAX = 65_536;

/**
 * Draws the candidates of a week, of all sources: as many as the plan creates, times what reps'
 * hours and a finite market make of it. They come with the luck that they have in any scenario.
 */
export function drawCandidates(life: Life, week: number): void {
  life.week.count = 0;
  const { sources } = life.tables;
  const effort = effortOf(life);
  const shared = sharedFactor(life, week);
  for (let index = 0; index < sources.length; index++) {
    drawSource(life, index, week, shared * effortOn(sources[index], effort));
  }
}

/**
 * Draws how many candidates each source has in a week that no change cuts, as many weeks after the
 * first that is asked for.
 *
 * @param efforts what reps' hours make of each source
 * @returns how many they have in all
 */
export function drawCounts(
  life: Life,
  week: number,
  after: number,
  efforts: readonly number[],
): number {
  const { sourceCounts, tables } = life;
  const { length } = tables.sources;
  const shared = sharedFactor(life, week);
  let left = CANDIDATES_MAX;
  for (let index = 0; index < length; index++) {
    const count = Math.min(left, countOf(life, index, week, shared * efforts[index]));
    sourceCounts[after * length + index] = count;
    left -= count;
  }
  return CANDIDATES_MAX - left;
}

function drawSource(life: Life, index: number, week: number, factor: number): void {
  const { key, keys } = life;
  const source = life.tables.sources[index];
  const own = weekOf(source, week);
  if (own.isChangedInside) {
    for (const { entity, day } of drawCreation(own, source.dispersion, factor, key)) {
      add(life.week, index, entity.entity0, entity.entity1, day);
    }
    return;
  }
  const { perDay, total } = own;
  const { entity0, entity1 } = own.entity;
  const count = countOf(life, index, week, factor);
  for (let i = 0; i < count; i++) {
    const at = entity0 + i * PURPOSES_PER_OPPORTUNITY;
    const position = uniformOf(wordAt(keys[0], keys[1], at + PURPOSE.created, entity1)) * total;
    add(life.week, index, at, entity1, 7 * week + dayAt(perDay, position));
  }
}

/** Draws how many candidates a source has in a week that no change cuts. */
function countOf(life: Life, index: number, week: number, factor: number): number {
  const { keys, sums } = life;
  const source = life.tables.sources[index];
  const { entity, total } = weekOf(source, week);
  if (!(total > 0)) return 0;
  const { entity0, entity1 } = entity;
  // The past is the steady state of the plan's rates: it knows no dispersion.
  const spread =
    source.dispersion && week >= 0
      ? drawFromTable(
          source.dispersion,
          wordAt(keys[0], keys[1], entity0 + PURPOSE.dispersion, entity1),
        )
      : 1;
  const mean = total * (factor * spread);
  const chance = uniformOf(wordAt(keys[0], keys[1], entity0 + PURPOSE.count, entity1));
  return countFromSums(sums[index], chance, mean);
}

function weekOf({ past, weeks }: LifeSource, week: number): CompiledWeek {
  return week < 0 ? past[past.length + week] : weeks[week];
}

/** What multiplies the rates of all sources in a week: common factor and market. */
function sharedFactor(life: Life, week: number): number {
  const shock = week < 0 ? 1 : shockOn(life.path, 7 * week).creation;
  return shock * marketFactor(life);
}

/** What reps' hours, as a share of what they were planned to be, make of a source's rate. */
export function effortOn({ elasticity }: LifeSource, effort: number): number {
  return elasticity > 0 ? pow(effort, elasticity) : 1;
}

function add(
  week: WeekOfCandidates,
  source: number,
  entity0: number,
  entity1: number,
  day: number,
): void {
  if (week.count >= CANDIDATES_MAX) return;
  if (week.count === week.source.length) grow(week);
  const at = week.count++;
  week.source[at] = source;
  week.entity0[at] = entity0;
  week.entity1[at] = entity1;
  week.day[at] = day;
}

function grow(week: WeekOfCandidates): void {
  const size = 2 * week.source.length;
  const copy = (from: Int32Array) => {
    const to = new Int32Array(size);
    to.set(from);
    return to;
  };
  const days = new Float64Array(size);
  days.set(week.day);
  week.source = copy(week.source);
  week.entity0 = copy(week.entity0);
  week.entity1 = copy(week.entity1);
  week.day = days;
}

/** The share of a finite market that is free to be approached. */
function marketFactor({ regime, freeContacts }: Life): number {
  if (regime.market === undefined) return 1;
  return Math.max(0, freeContacts) / regime.market.contacts;
}

/**
 * The reps' creation hours against those that the plan's rates rest on: all seats of asOf taken by
 * fully ramped reps, at the plan's own hours.
 */
export function effortOf({ regime, tables, staff }: Life): number {
  const { capacity } = regime;
  const base = tables.regimes[0].capacity;
  if (capacity === undefined || base === undefined) return 1;
  const planned = tables.staff.seatsAtStart * (base.creationShare * base.hoursPerWeek);
  if (planned === 0) return 1;
  let hours = 0;
  for (let seat = 0; seat < staff.ramp.length; seat++)
    hours += staff.ramp[seat] * staff.drive[seat];
  return (hours * (capacity.creationShare * capacity.hoursPerWeek)) / planned;
}
