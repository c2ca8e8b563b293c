import { drawFrom } from "../tables.ts";

/*
 * A stay: its two laws, and what becomes of work.
 */

/** Quantile tables of work until an advance and until a loss, and their counts: see drawFrom. */
export let winTable: i32 = 0;
export let lossTable: i32 = 0;
export let winValues: i32 = 0;
export let lossValues: i32 = 0;

export let winStretch: f64 = 1;
export let lossStretch: f64 = 1;
export let delayDays: f64 = 0;
export let horizonDays: f64 = 0;

/** The work of a whole stay, by its word. */
export function drawWork(wins: bool, word: i32): f64 {
  return drawFrom(wins ? winTable : lossTable, wins ? winValues : lossValues, word);
}

/** @see daysOf in simulate/stay-end.ts */
export function daysOf(wins: bool, work: f64, speed: f64): f64 {
  return max(0, work * (wins ? winStretch : lossStretch) + delayDays) / speed;
}
