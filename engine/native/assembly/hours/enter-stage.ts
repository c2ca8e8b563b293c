import { drawFrom } from "../tables.ts";
import { uniformOf } from "../words.ts";
import { ASKS, ASKS_IN_VAIN, countIn, STANDINGS, stageCount } from "./cells.ts";
import { openAccount, openAdvance, openEnding, openRep, openStage } from "./open-places.ts";
import { repOdds } from "./reps.ts";
import { startWork } from "./work.ts";

/*
 * What stays are like: where it stands.
 */

/** By account and stage, numbers: see COURSE in simulate/life-course.ts. */
export let courses: i32 = 0;
const LOST_SHARE: i32 = 8;
const ADVANCE_STRETCH: i32 = 16;
const LOST_STRETCH: i32 = 24;
const DELAY_DAYS: i32 = 32;
const COURSE_BYTES: i32 = 40;

/** Numbers of the tables of days, one table after another. */
export let stayNumbers: i32 = 0;
/** By account, stage and ending: where among them its table begins, and how many values it has. */
export let stayTables: i32 = 0;
const ENDINGS_BYTES: i32 = 16;
const TABLE_BYTES: i32 = 8;

/** How a stay ends. */
export const ADVANCE: i32 = 0;
export const LOST: i32 = 1;
export const NEVER: i32 = 2;

/** Enters what has just been created into the first stage. */
export function enterFirstStage(place: i32, day: f64, outcome: i32, duration: i32): void {
  const course = courses + COURSE_BYTES * stageCount * load<i32>(openAccount + 4 * place);
  const advance = openAdvance + 8 * stageCount * place;
  for (let stage = 0; stage < stageCount; stage++) {
    store<f64>(advance + 8 * stage, load<f64>(course + COURSE_BYTES * stage));
  }
  enterStage(place, 0, day, outcome, duration);
}

/**
 * Enters an opportunity into a stage that nothing but its rep's clock and attention decides.
 *
 * @param outcome the word of how its stay ends
 * @param duration the word of how long that takes
 * @see enterStage in simulate/life-stay.ts
 */
export function enterStage(place: i32, stage: i32, day: f64, outcome: i32, duration: i32): void {
  const rep = load<i32>(openRep + 4 * place);
  const own = load<i32>(openAccount + 4 * place) * stageCount + stage;
  const course = courses + COURSE_BYTES * own;
  const plain = load<f64>(openAdvance + 8 * (place * stageCount + stage));
  const advance = withOdds(plain, load<f64>(repOdds + 8 * rep));
  const ending = endingOf(uniformOf(outcome), advance, load<f64>(course, LOST_SHARE));
  let left = Infinity;
  if (ending !== NEVER) {
    const table = stayTables + ENDINGS_BYTES * own + TABLE_BYTES * ending;
    const work = drawFrom(stayNumbers + 8 * load<i32>(table), load<i32>(table, 4), duration);
    const stretch = load<f64>(course + (ending === ADVANCE ? ADVANCE_STRETCH : LOST_STRETCH));
    left = max(0, work * stretch + load<f64>(course, DELAY_DAYS));
  }
  store<i32>(openStage + 4 * place, stage);
  store<i32>(openEnding + 4 * place, ending);
  startWork(place, day, left);
  const standing = ending === NEVER ? ASKS_IN_VAIN : ASKS;
  countIn(place, (rep * stageCount + stage) * STANDINGS + standing);
}

function endingOf(position: f64, advance: f64, lostShare: f64): i32 {
  if (position < advance) return ADVANCE;
  return position < advance + (1 - advance) * lostShare ? LOST : NEVER;
}

/** @see withOdds in process/shock.ts */
function withOdds(probability: f64, factor: f64): f64 {
  if (factor === 1) return probability;
  return (probability * factor) / (1 - probability + probability * factor);
}
