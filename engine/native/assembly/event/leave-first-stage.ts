import { DAYS_BYTES, dayInWeek } from "../day-in-week.ts";
import { CREATED } from "../purposes.ts";
import { addTo, LANES, uniformOf, wordsAt } from "../words.ts";
import { advanceDay, advanceEntity0, advanceEntity1, advanceTrial } from "./advances.ts";
import { listCandidates } from "./candidates.ts";
import { sieveTrial } from "./sieve.ts";
import { days } from "./source.ts";
import { daysOf, drawWork, horizonDays } from "./stay.ts";
import { keys0, keys1, lost, open, speeds } from "./trials.ts";
import {
  unsureCreated,
  unsureEntity0,
  unsureEntity1,
  unsureWeek,
  unsureWins,
  unsureWord,
} from "./unsure.ts";
import { NUMBER } from "./week.ts";

const DAYS_PER_WEEK: i32 = 7;

/**
 * Lives what a source creates in its whole weeks until it leaves the first stage, in some trials,
 * and lists what advances before the horizon.
 *
 * @param end the trial after the last
 * @returns how many it lists
 */
export function liveFirstStage(first: i32, end: i32): i32 {
  let listed = 0;
  for (let trial: i32 = first; trial < end; trial++) {
    const unsure = sieveTrial(trial, listCandidates(trial));
    drawWhenCreated(trial, unsure);
    listed = closeTrial(trial, unsure, listed);
  }
  return listed;
}

function drawWhenCreated(trial: i32, unsure: i32): void {
  const key0 = v128.load32_splat(keys0 + 4 * trial);
  const key1 = v128.load32_splat(keys1 + 4 * trial);
  const end = 4 * unsure;
  for (let at: i32 = 0; at < end; at += 4 * LANES) {
    const place = i32x4.add(v128.load(unsureEntity0 + at), i32x4.splat(CREATED));
    v128.store(unsureCreated + at, wordsAt(key0, key1, place, v128.load(unsureEntity1 + at)));
  }
}

/** Lives what is listed of a trial to the end of its first stay; later advances are listed next. */
function closeTrial(trial: i32, unsure: i32, listed: i32): i32 {
  const end = 4 * unsure;
  const speed = load<f64>(speeds + 8 * trial);
  const horizon = horizonDays;
  let isLost = 0;
  let isOpen = 0;
  let next = listed;
  for (let at: i32 = 0; at < end; at += 4) {
    const wins = load<i32>(unsureWins + at) !== 0;
    const word = load<i32>(unsureWord + at);
    const length = daysOf(wins, drawWork(wins, word), speed);
    const week = load<i32>(unsureWeek + at);
    const number = load<i32>(week, NUMBER);
    const uniform = uniformOf(load<i32>(unsureCreated + at));
    const inWeek = dayInWeek(days + DAYS_BYTES * number, uniform);
    const day = <f64>(number * DAYS_PER_WEEK) + inWeek + length;
    const ends = i32(day < horizon);
    isOpen += 1 - ends;
    isLost += ends & i32(!wins);
    store<i32>(advanceTrial + 4 * next, trial);
    store<i32>(advanceEntity0 + 4 * next, load<i32>(unsureEntity0 + at));
    store<i32>(advanceEntity1 + 4 * next, load<i32>(unsureEntity1 + at));
    store<f64>(advanceDay + 8 * next, day);
    next += ends & i32(wins);
  }
  addTo(lost + 4 * trial, isLost);
  addTo(open + 4 * trial, isOpen);
  return next;
}
