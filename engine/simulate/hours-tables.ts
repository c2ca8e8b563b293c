import type { Native } from "../native/instance.ts";
import type { Life } from "./life.ts";
import { OPEN_MAX } from "./life-places.ts";
import type { LifeRun, LifeSource } from "./life-run.ts";
import { PER_DAYS, writeDays } from "./write-days.ts";

/** Numbers of a source: see assembly/hours/bear-candidates.ts. */
export const PER_SOURCE = 3;
/** Numbers of the tables of a stay: see assembly/hours/enter-stage.ts. */
export const PER_STAY = 4;

type Integers = "sources" | "creationEntities" | "stayTables";
type Floats =
  | "stayNumbers"
  | "sizeNumbers"
  | "courses"
  | "hoursByStage"
  | "creationDays"
  | "memoAttention"
  | "memoPace"
  | "memoOdds";

/** Where what holds for all trials of a run stands in the memory of compiled loops. */
type HoursTables = Record<Integers, Int32Array> & Record<Floats, Float64Array>;

/** Writes what holds for all trials of a run. */
export function writeHoursTables(arrays: HoursTables, native: Native, life: Life): void {
  const { tables, run, stock } = life;
  const { staff, regimes, courses, sources, stays, sizes, isMoving } = tables;
  native.stageCount.value = stock.stages;
  native.minorUnits.value = run.model.minorUnits;
  native.repCount.value = staff.entities.length;
  native.isSteady.value = isMoving ? 0 : 1;
  native.placesMax.value = OPEN_MAX;
  native.sourceCount.value = sources.length;
  native.creationWeeks.value = arrays.creationEntities.length / (2 * sources.length || 1);
  arrays.stayNumbers.set(stays.numbers);
  arrays.sizeNumbers.set(sizes.numbers);
  regimes.forEach(({ hours, attentionMemo: memo }, regime) => {
    arrays.courses.set(courses[regime], regime * courses[regime].length);
    arrays.hoursByStage.set(hours, regime * hours.length);
    if (memo === undefined) return;
    arrays.memoAttention.set(memo.attention, regime * memo.attention.length);
    arrays.memoPace.set(memo.pace, regime * memo.pace.length);
    arrays.memoOdds.set(memo.odds, regime * memo.odds.length);
  });
  writeStays(arrays.stayTables, tables, stock.stages);
  sources.forEach((source, index) => {
    const kind = tables.kindOf[source.realAccount];
    const own = [source.realAccount, sizes.starts[kind], sizes.counts[kind]];
    arrays.sources.set(own, PER_SOURCE * index);
    writeWeeks(arrays, source, index);
  });
}

function writeStays(stayTables: Int32Array, { kindOf, stays }: LifeRun, stages: number): void {
  let at = 0;
  for (const kind of kindOf) {
    for (let table = 2 * kind * stages; table < 2 * (kind + 1) * stages; table++) {
      stayTables[at++] = stays.starts[table];
      stayTables[at++] = stays.counts[table];
    }
  }
}

function writeWeeks(
  { creationEntities, creationDays }: HoursTables,
  { past, weeks }: LifeSource,
  source: number,
): void {
  const all = [...past, ...weeks];
  all.forEach(({ entity, perDay, total }, week) => {
    const cell = source * all.length + week;
    creationEntities[2 * cell] = entity.entity0;
    creationEntities[2 * cell + 1] = entity.entity1;
    writeDays(creationDays, PER_DAYS * cell, perDay, total);
  });
}
