/*
 * What is found in weeks of shared hours that are not before asOf, as numbers: where it stands.
 */

/** By week, what is read at its start: see WEEK_COUNTS in simulate/life-columns.ts. */
export let hoursCounts: i32 = 0;
export const COUNTS_BYTES: i32 = 40;

/** Sums over the weeks of a call: what stands where, in bytes. */
export let hoursFound: i32 = 0;
export const OPEN_WEEKS: i32 = 0;
export const ATTENTION_WEEKS: i32 = 8;
export const HOURS: i32 = 16;
export const USED_HOURS: i32 = 24;
export const HOURS_IN_VAIN: i32 = 32;
export const CREATED_ALL: i32 = 40;
export const CREATED_VALUE: i32 = 48;
export const TURNED_AWAY: i32 = 56;
export const LOST_ALL: i32 = 64;

/** Adds to one of them. */
export function addFound(what: i32, more: f64): void {
  store<f64>(hoursFound + what, load<f64>(hoursFound + what) + more);
}
