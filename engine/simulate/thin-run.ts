import { cachedQuantileTable } from "../dist/cached-quantile-table.ts";
import { makeEdges } from "../exact/edges.ts";
import { makeFactorNodes } from "../exact/factor-nodes.ts";
import type { Flow } from "../exact/flow.ts";
import { makeNewFlow } from "../exact/new-flow.ts";
import { makeStaySums } from "../exact/stay-sums.ts";
import { DAYS_PER_WEEK } from "../process/creation-weeks.ts";
import { makeShock } from "../process/shock.ts";
import { entityOfCell } from "../random/entity.ts";
import type { CompiledRun, CompiledSource } from "./compiled-run.ts";
import { type EventAccount, makeEventAccount } from "./event-account.ts";
import { type FactorGrid, makeFactorGrid } from "./factor-grid.ts";

/** A source of which only the wins within the horizon are drawn. */
export interface ThinSource {
  readonly account: EventAccount;
  /** Days up to which wins are expected, from 0: where weeks, periods and rules of amounts end. */
  readonly edges: Float64Array;
  /** By period, the first and the last of its edges. */
  readonly periodStarts: Int32Array;
  readonly periodEnds: Int32Array;
  /** Wins expected before each edge: those of the grid's first value, then of the next … */
  readonly expected: Float64Array;
  /** By period, whose luck its wins are. */
  readonly entity0: Int32Array;
  readonly entity1: Int32Array;
  /** Those of the trial under way. */
  readonly now: Float64Array;
  /**
   * Where the common factor is known: for each of equal cells of expected wins, an edge that is not
   * beyond the last before the cell. Else empty.
   */
  readonly guide: Uint16Array;
  readonly cellsPerWin: number;
}

/** Means of what a thinned run does not draw, over all values of the common factor. */
export interface NotDrawn {
  readonly created: number;
  readonly lost: number;
  readonly openAtEnd: number;
}

export interface ThinRun {
  /** Values of the common factor at which a source's expected wins are known. */
  readonly grid: FactorGrid;
  /** Days of exponential waiting of mean 1. */
  readonly gaps: Float64Array;
  /** By source; undefined where its weeks have multipliers, so that it is not thinned. */
  readonly sources: readonly (ThinSource | undefined)[];
  readonly notDrawn: NotDrawn;
}

const SPACING = 1 / 8;
const GUIDE_CELLS = 1024;
/** Of the nodes over which means are taken. */
const MEAN_SPACING = 1 / 4;

const thinRuns = new WeakMap<CompiledRun, ThinRun>();

/** What the thin kernel knows of a run, worked out once. */
export function thinRunOf(run: CompiledRun): ThinRun {
  const known = thinRuns.get(run);
  if (known) return known;
  const made = makeThinRun(run);
  thinRuns.set(run, made);
  return made;
}

function makeThinRun({ model, sources }: CompiledRun): ThinRun {
  const { horizonDays } = model;
  const weekEnds = Array.from({ length: Math.ceil(horizonDays / DAYS_PER_WEEK) }, (_, week) =>
    Math.min(horizonDays, (week + 1) * DAYS_PER_WEEK),
  );
  const edges = makeEdges(model, [...model.periods.map(({ endDay }) => endDay), ...weekEnds]);
  const sums = makeStaySums(model);
  const grid = makeFactorGrid(model, SPACING);
  const thinned = sources.map((source, index) =>
    source.dispersion === undefined
      ? { source, flow: makeNewFlow(model, model.sources[index], sums, edges) }
      : undefined,
  );
  const flows = thinned.flatMap((one) => (one ? [one.flow] : []));
  const exponential = cachedQuantileTable({ family: "weibull", shape: 1, scale: 1 });
  if (exponential.kind !== "cells") throw new TypeError("an exponential law has cells");
  return {
    grid,
    gaps: exponential.cells,
    sources: thinned.map((one) => one && makeThinSource(one.source, one.flow, model, edges, grid)),
    notDrawn: meansOf(flows, model),
  };
}

function makeThinSource(
  source: CompiledSource,
  { at }: Flow,
  { plan, periods }: CompiledRun["model"],
  edges: readonly number[],
  { first, spacing, count }: FactorGrid,
): ThinSource {
  const expected = new Float64Array(edges.length * count);
  for (let node = 0; node < count; node++) {
    const [won] = at(makeShock(plan.commonFactor, first + node * spacing)).won;
    expected.set(won, node * edges.length);
  }
  const entities = periods.map((_, period) => entityOfCell(source.weeks[0].entity, period));
  return {
    account: makeEventAccount(source, source.course.advance, undefined, "new"),
    edges: Float64Array.from(edges),
    periodStarts: Int32Array.from(periods, ({ startDay }) => edges.indexOf(Math.max(0, startDay))),
    periodEnds: Int32Array.from(periods, ({ endDay }) => edges.indexOf(endDay)),
    expected,
    entity0: Int32Array.from(entities, ({ entity0 }) => entity0),
    entity1: Int32Array.from(entities, ({ entity1 }) => entity1),
    ...makeGuide(expected.slice(0, edges.length), count === 1),
  };
}

/** Makes the guide of wins expected before each edge. */
function makeGuide(
  now: Float64Array,
  isKnown: boolean,
): Pick<ThinSource, "now" | "guide" | "cellsPerWin"> {
  const all = now[now.length - 1];
  if (!isKnown || !(all > 0)) return { now, guide: new Uint16Array(0), cellsPerWin: 0 };
  const cellsPerWin = GUIDE_CELLS / all;
  let edge = 0;
  const guide = Uint16Array.from({ length: GUIDE_CELLS + 1 }, (_, cell) => {
    // Half a cell earlier, so that no rounding matters.
    while (edge < now.length - 1 && now[edge + 1] * cellsPerWin <= cell - 0.5) edge++;
    return edge;
  });
  return { now, guide, cellsPerWin };
}

function meansOf(flows: readonly Flow[], model: CompiledRun["model"]): NotDrawn {
  let created = 0;
  let lost = 0;
  let won = 0;
  for (const { shock, weight } of makeFactorNodes(model, MEAN_SPACING).nodes) {
    for (const { at } of flows) {
      const state = at(shock);
      created += weight * state.count;
      lost += weight * state.lost();
      won += weight * state.won[0][state.won[0].length - 1];
    }
  }
  return { created, lost, openAtEnd: Math.max(0, created - lost - won) };
}
