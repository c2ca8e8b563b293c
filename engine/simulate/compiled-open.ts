import type { FlatTables } from "../dist/flat-tables.ts";
import type { Native } from "../native/instance.ts";
import { layOut } from "../native/lay-out.ts";
import { PURPOSE } from "../random/draw-word.ts";
import type { EventBlock } from "./event-block.ts";
import type { EventOpen, EventRun } from "./event-run.ts";
import { ADVANCE, LOST } from "./stay-end.ts";
import type { SureOpen } from "./sure-open.ts";

/** Compiled loops take four trials at a time. */
const SPARE = 4;
/** Ranks of a range: see openLimits in native/assembly/event/open.ts. */
const PER_RANGE = 8;

/** What compiled loops need for the opportunities that a plan lists as open. */
export type OpenMemory = ReturnType<typeof layOutOpen>;

/** Lays out the trials of a block, for all listed opportunities in turn. */
export function layOutOpen(native: Native, { key0, key1, range, shocks, run }: EventBlock) {
  const room = key0.length + SPARE;
  const memory = layOut(
    native,
    {
      keys0: room,
      keys1: room,
      ranges: room,
      lost: room,
      open: room,
      untoldTrial: room,
      untoldWord: room,
      untoldEnding: room,
      openLimits: PER_RANGE * run.ranges.ranges.length,
      advanceTrial: room,
    },
    { speeds: room, advanceDay: room, openTables: run.tables.numbers.length },
  );
  memory.keys0.set(key0);
  memory.keys1.set(key1);
  // Those beyond the last trial are looked up too.
  memory.ranges.fill(0).set(range);
  memory.speeds.set(shocks.speed);
  memory.openTables.set(run.tables.numbers);
  native.horizonDays.value = run.horizonDays;
  memory.lost.fill(0);
  memory.open.fill(0);
  return memory;
}

/**
 * Lives one listed opportunity to the end of its stay in each trial of a block.
 *
 * @returns in how many trials it advances before the horizon: these are listed as advances; those
 *   in which it must be looked at closely are listed as untold
 */
export function closeCompiled(
  native: Native,
  memory: OpenMemory,
  { entity, found, sure, account }: EventOpen,
  { tables }: EventRun,
  trials: number,
): { readonly advances: number; readonly untold: number } {
  const { stage } = found;
  const stay = account.course.underWay[stage];
  native.outcomePlace.value = entity.entity0 + PURPOSE.outcome + 2 * stage;
  native.durationPlace.value = entity.entity0 + PURPOSE.duration + 2 * stage;
  native.listedEntity1.value = entity.entity1;
  native.stayAge.value = found.age;
  native.winHeld.value = found.advanceHeld;
  native.lossHeld.value = found.lostHeld;
  native.winTable.value = placeOf(native, tables, 2 * stage + ADVANCE);
  native.lossTable.value = placeOf(native, tables, 2 * stage + LOST);
  native.winValues.value = tables.counts[2 * stage + ADVANCE];
  native.lossValues.value = tables.counts[2 * stage + LOST];
  native.winStretch.value = stay.advanceStretch;
  native.lossStretch.value = stay.lostStretch;
  native.delayDays.value = stay.delayDays;
  writeLimits(memory.openLimits, sure);
  const advances = native.closeOpen(native.sieveOpen(trials));
  return { advances, untold: native.untoldCount.value };
}

function placeOf({ openTables }: Native, { starts }: FlatTables, table: number): number {
  return openTables.value + starts[table] * Float64Array.BYTES_PER_ELEMENT;
}

function writeLimits(to: Int32Array, sure: SureOpen): void {
  const { advanceBelow, lostAbove, lostBelow, neverAbove } = sure;
  const { advanceOpenAbove, lossOpenAbove, lossEndsBelow } = sure;
  for (let range = 0, at = 0; range < advanceBelow.length; range++, at += PER_RANGE) {
    to[at] = advanceBelow[range];
    to[at + 1] = lostAbove[range];
    to[at + 2] = lostBelow[range];
    to[at + 3] = neverAbove[range];
    to[at + 4] = advanceOpenAbove[range];
    to[at + 5] = lossOpenAbove[range];
    to[at + 6] = lossEndsBelow[range];
  }
}
