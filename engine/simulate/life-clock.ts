import type { OpenState } from "./life-state.ts";
import { MARK } from "./life-state.ts";

/**
 * The work-clocks of the reps. All of a rep's opportunities run by one clock, so that a week moves
 * one number a rep and not one an opportunity; what has a pace of its own counts it in.
 */
export interface Clocks {
  /** Days of work a day, by rep; and at the calendar's full pace. */
  readonly speed: Float64Array;
  readonly fullSpeed: Float64Array;
  /** Since this day at this speed, and what the clock showed then. */
  readonly baseDay: Float64Array;
  readonly baseWork: Float64Array;
  /** What it will not have passed before all are asked again what may happen: see life-awake. */
  readonly reach: Float64Array;
  /** Counts changes of speed. */
  readonly epoch: Int32Array;
  /** Whether no speed has a memory of weeks: then days are counted as the plain kernel does. */
  readonly isSteady: boolean;
}

/** How far behind a clock's rounding may leave it, as a share of what it shows. */
const ROUNDING = 1e-9;

export function makeClocks(reps: number, isSteady: boolean): Clocks {
  return {
    speed: new Float64Array(reps),
    fullSpeed: new Float64Array(reps),
    baseDay: new Float64Array(reps),
    baseWork: new Float64Array(reps),
    reach: new Float64Array(reps),
    epoch: new Int32Array(reps),
    isSteady,
  };
}

/** Starts all clocks on a day, at no speed yet. */
export function resetClocks(clocks: Clocks, day: number): void {
  clocks.speed.fill(-1);
  clocks.baseDay.fill(day);
  clocks.baseWork.fill(0);
  clocks.epoch.fill(0);
}

/** What a rep's clock shows on a day not before its last change. */
export function clockOn({ speed, baseDay, baseWork }: Clocks, rep: number, day: number): number {
  return baseWork[rep] + (day - baseDay[rep]) * speed[rep];
}

/** Says what a rep's clock will show at most for some time: rounding may leave it behind that. */
export function setReach({ reach }: Clocks, rep: number, work: number): void {
  reach[rep] = work + ROUNDING * (1 + work);
}

/** Sets a rep's speed from a day on. */
export function setSpeed(clocks: Clocks, rep: number, day: number, speed: number): void {
  const now = clocks.speed[rep];
  if (speed === now && clocks.isSteady) return;
  if (now >= 0) clocks.baseWork[rep] = clockOn(clocks, rep, day);
  clocks.baseDay[rep] = day;
  clocks.speed[rep] = speed;
  clocks.epoch[rep]++;
}

/** Sets an opportunity to so many days of its own work from a day on. */
export function startWork(
  state: OpenState,
  clocks: Clocks,
  place: number,
  day: number,
  work: number,
): void {
  const rep = state.rep[place];
  const speed = clocks.speed[rep];
  const own = work / state.pace[place];
  state.goal[place] = clockOn(clocks, rep, day) + own;
  state.epoch[place] = clocks.epoch[rep];
  if (own === 0) state.due[place] = day;
  else if (speed === 0) state.due[place] = Number.POSITIVE_INFINITY;
  else if (clocks.isSteady) state.due[place] = day + own / speed;
  else state.due[place] = dueByGoal(state, clocks, place, day);
}

/** The day on which an opportunity's stay ends if its rep's speed holds. */
export function dueOf(state: OpenState, clocks: Clocks, place: number): number {
  const rep = state.rep[place];
  if (state.epoch[place] !== clocks.epoch[rep]) {
    state.epoch[place] = clocks.epoch[rep];
    state.due[place] = dueByGoal(state, clocks, place, clocks.baseDay[rep]);
  }
  return state.due[place];
}

/** Stops an opportunity's clock. */
export function freeze(state: OpenState, clocks: Clocks, place: number, day: number): void {
  if (state.marks[place] & MARK.frozen) return;
  const work = clockOn(clocks, state.rep[place], day);
  const pace = state.pace[place];
  state.left[place] = Math.max(0, state.goal[place] - work) * pace;
  state.done[place] += (work - state.since[place]) * pace;
  state.since[place] = work;
  state.goal[place] = Number.POSITIVE_INFINITY;
  state.due[place] = Number.POSITIVE_INFINITY;
  state.marks[place] |= MARK.frozen;
}

/** Starts it again. */
export function thaw(state: OpenState, clocks: Clocks, place: number, day: number): void {
  state.marks[place] &= ~(MARK.frozen | MARK.paused);
  state.since[place] = clockOn(clocks, state.rep[place], day);
  startWork(state, clocks, place, day, state.left[place]);
}

/** Gives an opportunity a pace of its own from a day on; 0 freezes nothing but moves nothing. */
export function setPace(
  state: OpenState,
  clocks: Clocks,
  place: number,
  day: number,
  pace: number,
): void {
  const now = state.pace[place];
  if (pace === now) return;
  if (state.marks[place] & MARK.frozen) {
    state.pace[place] = pace;
    return;
  }
  const work = clockOn(clocks, state.rep[place], day);
  const left = Math.max(0, state.goal[place] - work) * now;
  state.done[place] += (work - state.since[place]) * now;
  state.since[place] = work;
  state.pace[place] = pace;
  startWork(state, clocks, place, day, left);
}

function dueByGoal(state: OpenState, clocks: Clocks, place: number, day: number): number {
  const rep = state.rep[place];
  const left = state.goal[place] - clocks.baseWork[rep];
  if (left === Number.POSITIVE_INFINITY) return left;
  const speed = clocks.speed[rep];
  if (speed === 0) return left <= 0 ? day : Number.POSITIVE_INFINITY;
  return Math.max(day, clocks.baseDay[rep] + left / speed);
}
