import type { Model } from "../process/model.ts";
import type { Target } from "../process/target.ts";
import { type LifeColumns, layOutLife } from "./life-columns.ts";
import { layOutPairs, type Pair } from "./pairs.ts";
import { layOutWaterfall, type WaterfallColumns } from "./waterfall.ts";

/** Where a breakdown files what names no source, segment or owner. */
export const UNASSIGNED = "unassigned";

export type Dimension = "source" | "segment" | "owner";
export const DIMENSIONS: readonly Dimension[] = ["source", "segment", "owner"];

/** What of the pipeline is counted in each trial, over the whole horizon. */
export const PIPELINE_COUNTS = ["openAtStart", "created", "won", "lost", "openAtEnd"] as const;

/** Which numbers a trial gives, and in which column each is tallied. */
export interface Columns {
  readonly periods: number;
  /** Days from asOf at which the timeline is read: weekly, and the horizon's end. */
  readonly timelineDays: readonly number[];
  /** Keys of each breakdown; empty where the plan names none. */
  readonly keys: Readonly<Record<Dimension, readonly string[]>>;
  /** First tally of wins, bookings from open and from new: the total, then period by period. */
  readonly wins: number;
  readonly fromOpen: number;
  readonly fromNew: number;
  /** First tally of the pipeline counts. */
  readonly pipeline: number;
  /** First tally of a breakdown: bookings and wins of each key in turn. */
  readonly breakdown: Readonly<Record<Dimension, number>>;
  /** The mechanisms' tallies; absent: the plan has none. */
  readonly life: LifeColumns | undefined;
  /** What mechanisms tell as ratios and differences; empty where the plan has none. */
  readonly pairs: readonly Pair[];
  /** The flows of open value; absent: nobody asks. */
  readonly waterfall: WaterfallColumns | undefined;
  readonly tallies: number;
}

/** Lays out the columns of a model's trials. */
export function layOutColumns(model: Model, hasWaterfall = false): Columns {
  const { periods, horizonDays, sources, opening } = model;
  const outcomes = periods.length + 1;
  const targets = [
    ...sources.map(({ target }) => target),
    ...opening.opportunities.map(({ target }) => target),
  ];
  const keys = {
    source: keysOf(targets, "source"),
    segment: keysOf(targets, "segment"),
    owner: keysOf(targets, "owner"),
  };
  const [fromOpen, fromNew, pipeline] = [outcomes, 2 * outcomes, 3 * outcomes];
  const source = pipeline + PIPELINE_COUNTS.length;
  const segment = source + 2 * keys.source.length;
  const owner = segment + 2 * keys.segment.length;
  const end = owner + 2 * keys.owner.length;
  const life = layOutLife(model, end);
  const last = life?.tallies ?? end;
  const waterfall = hasWaterfall ? layOutWaterfall(model, last) : undefined;
  return {
    periods: periods.length,
    timelineDays: timelineOf(horizonDays),
    keys,
    wins: 0,
    fromOpen,
    fromNew,
    pipeline,
    breakdown: { source, segment, owner },
    life,
    pairs: life ? layOutPairs(life, { pipeline, fromOpen, fromNew }) : [],
    waterfall,
    tallies: last + (waterfall?.count ?? 0),
  };
}

/** The tallies that a target's bookings go to, besides the total. */
export function breakdownColumns({ keys, breakdown }: Columns, target: Target): number[] {
  return DIMENSIONS.filter((dimension) => keys[dimension].length > 0).map(
    (dimension) =>
      breakdown[dimension] + 2 * keys[dimension].indexOf(target[dimension] ?? UNASSIGNED),
  );
}

function keysOf(targets: readonly Target[], dimension: Dimension): string[] {
  const named = new Set(targets.map((target) => target[dimension] ?? UNASSIGNED));
  const keys = [...named].sort();
  return keys.length === 1 && keys[0] === UNASSIGNED ? [] : keys;
}

function timelineOf(horizonDays: number): number[] {
  const weeks = Array.from({ length: Math.ceil(horizonDays / 7) }, (_, week) => 7 * (week + 1));
  return weeks.map((day) => Math.min(day, horizonDays));
}
