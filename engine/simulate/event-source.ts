import { type FlatPoissonTables, flattenPoissonTables } from "../dist/flat-poisson-tables.ts";
import type { FlatTables } from "../dist/flat-tables.ts";
import { compilePoissonTable, type PoissonTable } from "../dist/poisson-table.ts";
import { DAYS_PER_WEEK } from "../process/creation-weeks.ts";
import type { CompiledSource } from "./compiled-run.ts";
import { type EventAccount, makeEventAccount } from "./event-account.ts";
import type { ShockRange } from "./shock-ranges.ts";
import { makeSureEnds } from "./sure-ends.ts";
import { layOutWholeWeeks, type WholeWeeks } from "./whole-weeks.ts";

/** A source as the event kernel reads it: by week, in typed arrays. */
export interface EventSource {
  readonly source: CompiledSource;
  readonly account: EventAccount;
  /** Whether it never creates anything. */
  readonly isIdle: boolean;
  /** The week's entity. */
  readonly entity0: Int32Array;
  readonly entity1: Int32Array;
  /** Whether nothing cuts the week: neither the horizon nor a change to creation. */
  readonly isWhole: Uint8Array;
  /** Expected opportunities. */
  readonly totals: Float64Array;
  /** Their law where nothing multiplies them; undefined where they always are, or are too many. */
  readonly laws: FlatPoissonTables | undefined;
  /** Index of the table of the weekly multiplier; -1 where there is none. */
  readonly dispersion: number;
  /** By week, eight sums: what is expected before each of its days, and at its end. */
  readonly before: Float64Array;
  /** By week, what is expected on each of its seven days. */
  readonly perDay: Float64Array;
  /** Weeks that something cuts. */
  readonly cutWeeks: readonly number[];
  readonly wholeWeeks: WholeWeeks;
}

const SUMS_PER_WEEK = DAYS_PER_WEEK + 1;

/** Lays a source out for the event kernel. */
export function makeEventSource(
  source: CompiledSource,
  tables: FlatTables,
  dispersion: number,
  horizonDays: number,
  ranges: readonly ShockRange[],
): EventSource {
  const { weeks, course } = source;
  const laws = new Map<number, PoissonTable>();
  const lawOf = (mean: number) => {
    const law = laws.get(mean) ?? compilePoissonTable(mean);
    laws.set(mean, law);
    return law;
  };
  const isWhole = Uint8Array.from(weeks, ({ week, isChangedInside }) =>
    !isChangedInside && (week + 1) * DAYS_PER_WEEK <= horizonDays ? 1 : 0,
  );
  const entity0 = Int32Array.from(weeks, ({ entity }) => entity.entity0);
  const entity1 = Int32Array.from(weeks, ({ entity }) => entity.entity1);
  const sureEnds = makeSureEnds(tables, course.entered[0], weeks.length, horizonDays, ranges);
  return {
    source,
    account: makeEventAccount(source, course.advance, undefined, "new"),
    isIdle: weeks.every(({ total, isChangedInside }) => total === 0 && !isChangedInside),
    entity0,
    entity1,
    isWhole,
    totals: Float64Array.from(weeks, ({ total }) => total),
    laws: dispersion < 0 ? flattenPoissonTables(weeks.map(({ total }) => lawOf(total))) : undefined,
    dispersion,
    before: Float64Array.from(weeks.flatMap(({ perDay }) => sumsBefore(perDay))),
    perDay: Float64Array.from(weeks.flatMap(({ perDay }) => perDay)),
    cutWeeks: weeks.flatMap((_, week) => (isWhole[week] ? [] : [week])),
    wholeWeeks: layOutWholeWeeks(isWhole, entity0, entity1, sureEnds),
  };
}

function sumsBefore(perDay: readonly number[]): number[] {
  const sums = [0];
  for (const mean of perDay) sums.push(sums[sums.length - 1] + mean);
  return sums;
}

/**
 * dayAt of a position in a week, from asOf, to the same bits: from where the day must be nearly,
 * so that no loop of unforeseeable length is run.
 */
export function dayInWeek(
  { before, perDay, totals }: EventSource,
  week: number,
  uniform: number,
): number {
  const position = uniform * totals[week];
  const sums = week * SUMS_PER_WEEK;
  let day = Math.floor(uniform * DAYS_PER_WEEK);
  while (day < DAYS_PER_WEEK - 1 && before[sums + day + 1] <= position) day++;
  while (day > 0 && before[sums + day] > position) day--;
  const mean = perDay[week * DAYS_PER_WEEK + day];
  const part = Math.min(1 - 2 ** -32, (position - before[sums + day]) / mean);
  return week * DAYS_PER_WEEK + (day + part);
}
