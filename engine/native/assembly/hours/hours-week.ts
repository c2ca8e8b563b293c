/*
 * Weeks of shared hours that are lived in one call: where they stand, and the one under way.
 */

/** By week, numbers: its first day, the day after its last, and those below. */
export let hoursWeeks: i32 = 0;
const TO: i32 = 8;
/** Speed of clocks at full attention. */
const SPEED: i32 = 16;
/** What the common factor multiplies the odds of each advance by. */
const ODDS: i32 = 24;
/** 1 if a change begins at its end. */
const ENDS_AT_CUT: i32 = 32;
/** Which it is of all weeks that anything is created in. */
const NUMBER: i32 = 40;
const WEEK_BYTES: i32 = 48;

export let firstDay: f64 = 0;
export let endDay: f64 = 0;
export let fullSpeed: f64 = 0;
export let commonOdds: f64 = 0;
export let endsAtCut: bool = false;
export let weekNumber: i32 = 0;

export function beginWeek(week: i32): void {
  const at = hoursWeeks + WEEK_BYTES * week;
  firstDay = load<f64>(at);
  endDay = load<f64>(at, TO);
  fullSpeed = load<f64>(at, SPEED);
  commonOdds = load<f64>(at, ODDS);
  endsAtCut = load<f64>(at, ENDS_AT_CUT) !== 0;
  weekNumber = i32(load<f64>(at, NUMBER));
}
