import { isOutermost, quantileOfSurvival } from "../survival.ts";
import { addTo, uniformOf } from "../words.ts";
import { advanceDay, advanceTrial } from "./advances.ts";
import { untoldEnding, untoldTrial, untoldWord } from "./open.ts";
import {
  daysOf,
  drawWork,
  horizonDays,
  lossTable,
  lossValues,
  winTable,
  winValues,
} from "./stay.ts";
import { lost, open, speeds } from "./trials.ts";

/*
 * The stay in which a listed opportunity was found: its age in days, and the survival at that age
 * of stays that end in an advance and of those that end lost; see Found.
 */

export let stayAge: f64 = 0;
export let winHeld: f64 = 1;
export let lossHeld: f64 = 1;

/** How many remain listed, for they must be looked at closely. */
export let untoldCount: i32 = 0;

/**
 * Lives so many of those listed to the end of their stay, and lists what advances before the
 * horizon. What is beyond the cells of a table remains where it was listed.
 *
 * @returns how many advances it lists
 */
export function closeOpen(listed: i32): i32 {
  let advances = 0;
  untoldCount = 0;
  for (let at = 0; at < 4 * listed; at += 4) {
    const trial = load<i32>(untoldTrial + at);
    const word = load<i32>(untoldWord + at);
    const ending = load<i32>(untoldEnding + at);
    const wins = ending === 0;
    const table = wins ? winTable : lossTable;
    const values = wins ? winValues : lossValues;
    const held = wins ? winHeld : lossHeld;
    const q = (1 - uniformOf(word)) * held;
    if (ending < 0 || (stayAge > 0 && held > 0 && values === 0 && isOutermost(q))) {
      store<i32>(untoldTrial + 4 * untoldCount, trial);
      store<i32>(untoldWord + 4 * untoldCount, word);
      store<i32>(untoldEnding + 4 * untoldCount, ending);
      untoldCount++;
      continue;
    }
    let work: f64 = Infinity;
    if (stayAge === 0) work = drawWork(wins, word);
    else if (held > 0) work = quantileOfSurvival(table, values, q) - stayAge;
    const day = daysOf(wins, work, load<f64>(speeds + 8 * trial));
    if (day >= horizonDays) addTo(open + 4 * trial, 1);
    else if (!wins) addTo(lost + 4 * trial, 1);
    else {
      store<i32>(advanceTrial + 4 * advances, trial);
      store<f64>(advanceDay + 8 * advances, day);
      advances++;
    }
  }
  return advances;
}
