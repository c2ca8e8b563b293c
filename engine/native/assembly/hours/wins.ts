import { openAccount, openAmount, openCreated, openMarks, openRep } from "./open-places.ts";

/*
 * What is won in weeks of shared hours, from asOf on: where the list of it stands.
 */

export let wonAccount: i32 = 0;
export let wonRep: i32 = 0;
export let wonMarks: i32 = 0;
export let wonAmount: i32 = 0;
export let wonCreated: i32 = 0;
export let wonDay: i32 = 0;
/** How many are listed. */
export let wonCount: i32 = 0;

/** Lists an opportunity as won on a day. */
export function listWin(place: i32, day: f64): void {
  if (day < 0) return;
  const at = 4 * wonCount++;
  store<i32>(wonAccount + at, load<i32>(openAccount + 4 * place));
  store<i32>(wonRep + at, load<i32>(openRep + 4 * place));
  store<i32>(wonMarks + at, load<i32>(openMarks + 4 * place));
  store<f64>(wonAmount + 2 * at, load<f64>(openAmount + 8 * place));
  store<f64>(wonCreated + 2 * at, load<f64>(openCreated + 8 * place));
  store<f64>(wonDay + 2 * at, day);
}
