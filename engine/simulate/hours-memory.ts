import type { Native } from "../native/instance.ts";
import { areStanding, layOut } from "../native/lay-out.ts";
import { SLOTS } from "./attention-memo.ts";
import { PER_SOURCE, PER_STAY, writeHoursTables } from "./hours-tables.ts";
import type { Life } from "./life.ts";
import { COURSE_WIDTH } from "./life-course.ts";
import { PER_DAYS } from "./write-days.ts";

/** A run of a plan with hours, in the memory of compiled loops. */
export type HoursMemory = ReturnType<typeof layOutHours>;

/** Numbers of a week of hours, of what is read at its start, and of what is found in all. */
export const WEEK_NUMBERS = 6;
export const COUNTED = 5;
export const FOUND = 9;

/** Bytes left to what is written between blocks: summaries. */
const BEYOND = 2 ** 20;

/** Trials have more or fewer opportunities than the first. */
const PLACES_TO_SPARE = 256;

const memories = new WeakMap<Life, HoursMemory>();

/**
 * The memory of a run, which is written anew only where something else has used it since, or has
 * too few places.
 *
 * @param places how many opportunities may be open at once, or be won
 */
export function hoursMemoryOf(native: Native, life: Life, places: number): HoursMemory {
  const known = memories.get(life);
  if (known && areStanding(known.arrays) && known.places >= places) return known;
  const memory = layOutHours(native, life, 2 * places + PLACES_TO_SPARE);
  memories.set(life, memory);
  return memory;
}

function layOutHours(native: Native, life: Life, places: number) {
  const { tables, run } = life;
  const { staff, regimes, accounts, sources, stays, sizes } = tables;
  const { length } = run.model.stages;
  const seats = staff.entities.length;
  const weeks = Math.max(tables.stretches.length, tables.pastStretches.length);
  const creationWeeks = sources.length > 0 ? sources[0].past.length + sources[0].weeks.length : 0;
  const arrays = layOut(
    native,
    {
      openEntity0: places,
      openEntity1: places,
      openAccount: places,
      openRep: places,
      openStage: places,
      openEnding: places,
      openMarks: places,
      openEpoch: places,
      openCell: places,
      openIsNew: places,
      freePlaces: places,
      wonAccount: places,
      wonRep: places,
      wonMarks: places,
      repEpoch: seats,
      takenSeats: seats,
      cells: life.stock.cells.length,
      bornCounts: weeks * sources.length,
      sources: PER_SOURCE * sources.length,
      creationEntities: 2 * creationWeeks * sources.length,
      stayTables: PER_STAY * accounts.length * length,
    },
    {
      openCreated: places,
      openAmount: places,
      openValue: places,
      openGoal: places,
      openDue: places,
      openAdvance: places * length,
      wonAmount: places,
      wonCreated: places,
      wonDay: places,
      repRamp: seats,
      repSkill: seats,
      repAttention: seats,
      repPace: seats,
      repAttentionOdds: seats,
      repOdds: seats,
      repSpeed: seats,
      repBaseDay: seats,
      repBaseWork: seats,
      repReach: seats,
      hoursWeeks: WEEK_NUMBERS * weeks,
      hoursCounts: COUNTED * weeks,
      hoursFound: FOUND,
      hoursByStage: regimes.length * length,
      memoAttention: regimes.length * SLOTS,
      memoPace: regimes.length * SLOTS,
      memoOdds: regimes.length * SLOTS,
      courses: regimes.length * accounts.length * length * COURSE_WIDTH,
      creationDays: PER_DAYS * creationWeeks * sources.length,
      stayNumbers: stays.numbers.length,
      sizeNumbers: sizes.numbers.length,
    },
    BEYOND,
  );
  const { wonAccount, wonRep, wonMarks, wonAmount, wonCreated } = arrays;
  writeHoursTables(arrays, native, life);
  return {
    places,
    arrays,
    wins: {
      account: wonAccount,
      rep: wonRep,
      marks: wonMarks,
      amount: wonAmount,
      created: wonCreated,
    },
  };
}
