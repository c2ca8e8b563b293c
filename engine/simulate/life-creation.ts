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
  const isPast = week < 0;
  const shock = isPast ? 1 : shockOn(life.path, 7 * week).creation;
  const market = marketFactor(life);
  let effort: number | undefined;
  for (let index = 0; index < life.tables.sources.length; index++) {
    const source = life.tables.sources[index];
    const weekOf = isPast ? source.past[source.past.length + week] : source.weeks[week];
    let own = 1;
    if (source.elasticity > 0) {
      effort ??= effortOf(life);
      own = pow(effort, source.elasticity);
    }
    drawSource(life, source, index, weekOf, isPast, shock * market * own);
  }
}

function drawSource(
  life: Life,
  source: LifeSource,
  index: number,
  week: CompiledWeek,
  isPast: boolean,
  factor: number,
): void {
  const { key, keys } = life;
  if (week.isChangedInside) {
    for (const { entity, day } of drawCreation(week, source.dispersion, factor, key)) {
      add(life.week, index, entity.entity0, entity.entity1, day);
    }
    return;
  }
  const { entity0, entity1 } = week.entity;
  const { perDay, total } = week;
  if (!(total > 0)) return;
  // The past is the steady state of the plan's rates: it knows no dispersion.
  const spread =
    source.dispersion && !isPast
      ? drawFromTable(
          source.dispersion,
          wordAt(keys[0], keys[1], entity0 + PURPOSE.dispersion, entity1),
        )
      : 1;
  const mean = total * (factor * spread);
  const chance = uniformOf(wordAt(keys[0], keys[1], entity0 + PURPOSE.count, entity1));
  const count = countFromSums(life.sums[index], chance, mean);
  for (let i = 0; i < count; i++) {
    const own = entity0 + i * PURPOSES_PER_OPPORTUNITY;
    const position = uniformOf(wordAt(keys[0], keys[1], own + PURPOSE.created, entity1)) * total;
    add(life.week, index, own, entity1, 7 * week.week + dayAt(perDay, position));
  }
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
function effortOf({ regime, tables, staff }: Life): number {
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
