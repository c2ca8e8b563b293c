/*
 * What is open, by place: where each of its numbers stands. A place is free again once its
 * opportunity has closed. See simulate/life-state.ts, whose fields these are.
 */

export let openEntity0: i32 = 0;
export let openEntity1: i32 = 0;
export let openAccount: i32 = 0;
export let openRep: i32 = 0;
export let openStage: i32 = 0;
export let openEnding: i32 = 0;
export let openMarks: i32 = 0;
/** Of the rep's clock when `due` was worked out. */
export let openEpoch: i32 = 0;
/** The cell that counts it: see cells.ts; -1 where the place is free. */
export let openCell: i32 = 0;
/** 1 if it was created since the call began. */
export let openIsNew: i32 = 0;
export let openCreated: i32 = 0;
export let openAmount: i32 = 0;
export let openValue: i32 = 0;
export let openGoal: i32 = 0;
export let openDue: i32 = 0;
/** By place and stage. */
export let openAdvance: i32 = 0;
export let freePlaces: i32 = 0;

/** Places ever used, how many of these are free, and how many there may be. */
export let placesUsed: i32 = 0;
export let placesFree: i32 = 0;
export let placesMax: i32 = 0;
/** Of all that is open, in minor units. */
export let openWorth: f64 = 0;

/** A place for one more; -1 if there are too many. */
export function takePlace(): i32 {
  if (placesFree > 0) return load<i32>(freePlaces + 4 * --placesFree);
  return placesUsed < placesMax ? placesUsed++ : -1;
}

export function freePlace(place: i32): void {
  store<i32>(freePlaces + 4 * placesFree++, place);
  store<f64>(openGoal + 8 * place, Infinity);
  openWorth -= load<f64>(openValue + 8 * place);
}

/** Adds to what all that is open is worth. */
export function takeWorth(value: f64): void {
  openWorth += value;
}
