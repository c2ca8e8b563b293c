import type { Native } from "../native/instance.ts";
import { SLOTS, slotOf } from "./attention-memo.ts";
import { shockOn } from "./common-factor-path.ts";
import { tallyHoursWeeks } from "./hours-books.ts";
import { carryIn, carryOut } from "./hours-carry.ts";
import { type HoursMemory, hoursMemoryOf, WEEK_NUMBERS } from "./hours-memory.ts";
import type { Life } from "./life.ts";
import { COURSE_WIDTH } from "./life-course.ts";
import { drawCounts, effortOf, effortOn } from "./life-creation.ts";
import { TRIAL } from "./life-keys.ts";
import type { Stretch } from "./life-run.ts";

/** About how many may be created in one call of compiled loops. */
const BORN_MAX = 65_536;

/**
 * Lives weeks in which opportunities share hours and nothing else, in compiled loops. To the bits
 * of what is done step by step where there is more to live through.
 *
 * @param stretches of which some on end are such weeks
 */
export function passHoursWeeks(
  native: Native,
  life: Life,
  stretches: readonly Stretch[],
  first: number,
  end: number,
): void {
  // The same in all of them: nobody comes or goes.
  const effort = effortOf(life);
  const efforts = life.tables.sources.map((source) => effortOn(source, effort));
  let from = first;
  while (from < end) {
    let to = from;
    let born = 0;
    while (to < end && born <= BORN_MAX) {
      born += drawCounts(life, stretches[to].week, to - from, efforts);
      to++;
    }
    liveWeeks(native, life, stretches.slice(from, to), born);
    from = to;
  }
}

function liveWeeks(native: Native, life: Life, weeks: readonly Stretch[], born: number): void {
  const { keys, sourceCounts, tables } = life;
  const memory = hoursMemoryOf(native, life, life.state.used + born);
  memory.arrays.bornCounts.set(sourceCounts.subarray(0, weeks.length * tables.sources.length));
  writeWeeks(memory, life, weeks);
  setRegime(native, memory, life, weeks[0].regime);
  native.trialKey0.value = keys[TRIAL];
  native.trialKey1.value = keys[TRIAL + 1];
  native.wonCount.value = 0;
  memory.arrays.hoursFound.fill(0);
  carryIn(native, memory, life);
  let week = 0;
  for (;;) {
    week = native.liveHoursWeeks(week, weeks.length);
    if (week === weeks.length) break;
    tellAttention(native, memory, life, weeks[0].regime);
  }
  carryOut(native, memory, life);
  tallyHoursWeeks(native, memory, life, weeks);
}

function writeWeeks(
  { arrays: { hoursWeeks } }: HoursMemory,
  { path, tables }: Life,
  weeks: readonly Stretch[],
): void {
  const { speeds } = path.clock;
  const past = tables.warmUpDays / 7;
  let at = 0;
  for (const { from, to, week, pace, endsAtCut } of weeks) {
    const factor = from < 0 ? 1 : speeds[Math.min(speeds.length - 1, week)];
    hoursWeeks[at] = from;
    hoursWeeks[at + 1] = to;
    hoursWeeks[at + 2] = factor * pace;
    hoursWeeks[at + 3] = from < 0 ? 1 : shockOn(path, from).odds;
    hoursWeeks[at + 4] = endsAtCut ? 1 : 0;
    hoursWeeks[at + 5] = past + week;
    at += WEEK_NUMBERS;
  }
}

/** Has compiled loops look up what holds in a regime. */
function setRegime(native: Native, { arrays }: HoursMemory, life: Life, regime: number): void {
  const { tables, stock } = life;
  const { capacity } = tables.regimes[regime];
  if (capacity === undefined) return;
  const { courses, hoursByStage, memoAttention, memoPace, memoOdds } = arrays;
  const width = Float64Array.BYTES_PER_ELEMENT;
  const perCourses = tables.accounts.length * stock.stages * COURSE_WIDTH;
  native.courses.value = courses.byteOffset + width * regime * perCourses;
  native.hoursByStage.value = hoursByStage.byteOffset + width * regime * stock.stages;
  native.memoAttention.value = memoAttention.byteOffset + width * regime * SLOTS;
  native.memoPace.value = memoPace.byteOffset + width * regime * SLOTS;
  native.memoOdds.value = memoOdds.byteOffset + width * regime * SLOTS;
  native.hoursPerRep.value = (1 - capacity.creationShare) * capacity.hoursPerWeek;
  native.isSmooth.value = capacity.attention === "smooth" ? 1 : 0;
}

/** Tells compiled loops what the attention does which they ask for. */
function tellAttention(
  { askedAttention, askedRep }: Native,
  { arrays }: HoursMemory,
  { tables }: Life,
  regime: number,
): void {
  const { attentionMemo: memo } = tables.regimes[regime];
  if (memo === undefined) return;
  const slot = slotOf(memo, askedAttention.value);
  const at = regime * SLOTS + slot;
  arrays.memoAttention[at] = askedAttention.value;
  arrays.memoPace[at] = memo.pace[slot];
  arrays.memoOdds[at] = memo.odds[slot];
  // Other reps may ask for what stands in the same slot before the week begins.
  arrays.repAttention[askedRep.value] = askedAttention.value;
  arrays.repPace[askedRep.value] = memo.pace[slot];
  arrays.repAttentionOdds[askedRep.value] = memo.odds[slot];
}
