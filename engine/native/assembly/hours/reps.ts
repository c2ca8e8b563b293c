/*
 * The reps and their work-clocks: where their numbers stand. See simulate/life-staff.ts and
 * life-clock.ts, whose fields these are.
 */

export let repCount: i32 = 0;
export let repRamp: i32 = 0;
export let repSkill: i32 = 0;
/** The attention that each of a rep's opportunities gets, and what it does. */
export let repAttention: i32 = 0;
export let repPace: i32 = 0;
export let repAttentionOdds: i32 = 0;
/** What multiplies the odds of each advance from a stage that is entered this week. */
export let repOdds: i32 = 0;
export let repSpeed: i32 = 0;
export let repBaseDay: i32 = 0;
export let repBaseWork: i32 = 0;
export let repReach: i32 = 0;
export let repEpoch: i32 = 0;

/** Seats that are taken, in order. */
export let takenSeats: i32 = 0;
export let takenCount: i32 = 0;

/** 1 if no speed has a memory of weeks. */
export let isSteady: i32 = 0;

/** The seat that a chance falls on, of those that are taken; the first if none is. */
export function lotOf(chance: f64): i32 {
  if (takenCount === 0) return 0;
  return load<i32>(takenSeats + 4 * i32(chance * <f64>takenCount));
}

/** What a rep's clock shows on a day. */
export function clockOn(rep: i32, day: f64): f64 {
  const at = 8 * rep;
  const since = day - load<f64>(repBaseDay + at);
  return load<f64>(repBaseWork + at) + since * load<f64>(repSpeed + at);
}

/** Sets a rep's speed from a day on. */
export function setSpeed(rep: i32, day: f64, speed: f64): void {
  const at = 8 * rep;
  const now = load<f64>(repSpeed + at);
  if (speed === now && isSteady !== 0) return;
  if (now >= 0) store<f64>(repBaseWork + at, clockOn(rep, day));
  store<f64>(repBaseDay + at, day);
  store<f64>(repSpeed + at, speed);
  store<i32>(repEpoch + 4 * rep, load<i32>(repEpoch + 4 * rep) + 1);
}
