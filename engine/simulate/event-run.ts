import { type FlatTables, flattenTables } from "../dist/flat-tables.ts";
import { compilePoissonTable, type PoissonTable } from "../dist/poisson-table.ts";
import type { QuantileTable } from "../dist/quantile-table.ts";
import type { Entity } from "../random/entity.ts";
import type { CompiledOpen, CompiledPool, CompiledRun } from "./compiled-run.ts";
import { type EventAccount, makeEventAccount } from "./event-account.ts";
import { type EventSource, makeEventSource } from "./event-source.ts";
import { emptyFound, type Found } from "./found.ts";
import { makeShockRanges, type ShockRanges } from "./shock-ranges.ts";
import { makeSureOpen, type SureOpen } from "./sure-open.ts";

/** A compiled run as the event kernel reads it: numbers in typed arrays. */
export interface EventRun {
  readonly run: CompiledRun;
  /** Days in stage s of those that advance, at 2 s, and of the lost, at 2 s + 1; then others. */
  readonly tables: FlatTables;
  /** Index of the table of sizes, and of the first table of ages, which are by stage. */
  readonly sizes: number;
  readonly ages: number;
  readonly stageCount: number;
  readonly horizonDays: number;
  readonly minorUnits: number;
  /** By whole day from asOf, the period it belongs to. */
  readonly periodOfDay: Uint16Array;
  readonly ranges: ShockRanges;
  readonly opportunities: readonly EventOpen[];
  readonly pools: readonly EventPool[];
  readonly sources: readonly EventSource[];
}

/** An opportunity that the plan lists as open, as the event kernel reads it. */
export interface EventOpen {
  readonly account: EventAccount;
  readonly entity: Entity;
  readonly found: Found;
  readonly sure: SureOpen;
}

/** A pool of a steady state, as the event kernel reads it. */
export interface EventPool {
  readonly pool: CompiledPool;
  /** Its lives' probabilities are those of the record below, which is filled for each. */
  readonly account: EventAccount;
  readonly found: Found;
  readonly law: PoissonTable;
}

/** Lays a compiled run out for the event kernel. */
export function makeEventRun(run: CompiledRun): EventRun {
  const { model, stages, sizes, ages, sources, opportunities, pools } = run;
  const { periods, horizonDays, minorUnits } = model;
  const tables: QuantileTable[] = [
    ...stages.flatMap(({ advance, lost }) => [advance, lost]),
    sizes,
    ...ages,
    ...sources.flatMap(({ dispersion }) => dispersion ?? []),
  ];
  const flat = flattenTables(tables);
  const placeOf = (table: QuantileTable | undefined) => (table ? tables.indexOf(table) : -1);
  const ranges = makeShockRanges(model);
  return {
    run,
    tables: flat,
    sizes: 2 * stages.length,
    ages: 2 * stages.length + 1,
    stageCount: stages.length,
    horizonDays,
    minorUnits,
    periodOfDay: Uint16Array.from({ length: horizonDays }, (_, day) =>
      periods.findIndex(({ endDay }) => endDay > day),
    ),
    ranges,
    opportunities: opportunities.map((open) => makeEventOpen(open, flat, horizonDays, ranges)),
    pools: pools.map((pool) => makeEventPool(pool, stages.length)),
    sources: sources.map((source) =>
      makeEventSource(source, flat, placeOf(source.dispersion), horizonDays, ranges.ranges),
    ),
  };
}

function makeEventOpen(
  open: CompiledOpen,
  tables: FlatTables,
  horizonDays: number,
  { ranges }: ShockRanges,
): EventOpen {
  const { entity, found, amount, course } = open;
  return {
    account: makeEventAccount(open, found.advance, amount, "open"),
    entity,
    found,
    sure: makeSureOpen(tables, found, course.underWay[found.stage], horizonDays, ranges),
  };
}

function makeEventPool(pool: CompiledPool, stages: number): EventPool {
  const found = emptyFound(pool.stage, stages);
  const account = makeEventAccount(pool, found.advance, undefined, "open");
  return { pool, account, found, law: compilePoissonTable(pool.count) };
}
