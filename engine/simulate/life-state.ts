/** What is marked of an open opportunity, as bits. */
export const MARK = {
  /** It is not real. */
  fake: 1,
  /** It was open at asOf. */
  opening: 2,
  /** Its work-clock stands. */
  frozen: 4,
  /** It will never move again, and nobody has closed it. */
  dead: 8,
  /** Its buyer has announced the standstill. */
  paused: 16,
  /** A manager helps with it. */
  helped: 32,
  /** It would buy without fitting. */
  unfit: 64,
} as const;

/** How a stay ends, as a number. */
export const ENDING = { advance: 0, lost: 1, never: 2 } as const;

/**
 * The open opportunities of one trial, field by field. A place is free again once its opportunity
 * is closed; `list` has the places in use. All days are from asOf.
 */
export interface OpenState {
  /** Places there are. */
  size: number;
  /** Open opportunities, and how many of `free` are free places. */
  count: number;
  freeCount: number;
  /** Places ever used. */
  used: number;
  list: Int32Array;
  free: Int32Array;
  /** Where in the list a place is. */
  index: Int32Array;
  /** Indexes of the list to which something may happen this week: see life-awake. */
  awake: Int32Array;
  entity0: Int32Array;
  entity1: Int32Array;
  account: Int32Array;
  rep: Int32Array;
  stage: Int32Array;
  ending: Int32Array;
  marks: Int32Array;
  pushes: Int32Array;
  /** Of the rep's clock when `due` was worked out. */
  epoch: Int32Array;
  created: Float64Array;
  entered: Float64Array;
  amount: Float64Array;
  /** The amount in minor units. */
  value: Float64Array;
  /** Value of the rep's work-clock at which the stay ends, and the day that comes to. */
  goal: Float64Array;
  due: Float64Array;
  /** Days of its own work left while it is frozen. */
  left: Float64Array;
  /** Its own pace, as a share of the rep's clock. */
  pace: Float64Array;
  /** Factor on its odds of each advance that stays with it: size, a change of rep. */
  odds: Float64Array;
  /** Factor on the days of each stage that stays with it: size. */
  slowness: Float64Array;
  resumeAt: Float64Array;
  stallAt: Float64Array;
  lastTouch: Float64Array;
  /** From when on contacts are told: its creation, asOf if a list told it, its last stall's end. */
  backAt: Float64Array;
  closeDate: Float64Array;
  /** P(advance) by stage. */
  advance: Float64Array;
  /** The stay's position in its law, where those are kept: see life-change. */
  position: Float64Array;
  later: Float64Array;
  work: Float64Array;
  stayOdds: Float64Array;
  lostShare: Float64Array;
  advanceAge: Float64Array;
  lostAge: Float64Array;
  advanceStretch: Float64Array;
  lostStretch: Float64Array;
  delayDays: Float64Array;
  /** Own work done since the above was so, up to `since` of the rep's clock. */
  done: Float64Array;
  since: Float64Array;
}

const PLACES_AT_FIRST = 256;

/**
 * A state with nothing open. All fields are written out: an object that gathers them one by one is
 * a dictionary to the engine that runs it, and many times slower.
 */
export function makeOpenState(stages: number): OpenState {
  return {
    size: PLACES_AT_FIRST,
    count: 0,
    freeCount: 0,
    used: 0,
    list: new Int32Array(PLACES_AT_FIRST),
    free: new Int32Array(PLACES_AT_FIRST),
    index: new Int32Array(PLACES_AT_FIRST),
    awake: new Int32Array(PLACES_AT_FIRST / 32),
    entity0: new Int32Array(PLACES_AT_FIRST),
    entity1: new Int32Array(PLACES_AT_FIRST),
    account: new Int32Array(PLACES_AT_FIRST),
    rep: new Int32Array(PLACES_AT_FIRST),
    stage: new Int32Array(PLACES_AT_FIRST),
    ending: new Int32Array(PLACES_AT_FIRST),
    marks: new Int32Array(PLACES_AT_FIRST),
    pushes: new Int32Array(PLACES_AT_FIRST),
    epoch: new Int32Array(PLACES_AT_FIRST),
    created: new Float64Array(PLACES_AT_FIRST),
    entered: new Float64Array(PLACES_AT_FIRST),
    amount: new Float64Array(PLACES_AT_FIRST),
    value: new Float64Array(PLACES_AT_FIRST),
    goal: new Float64Array(PLACES_AT_FIRST),
    due: new Float64Array(PLACES_AT_FIRST),
    left: new Float64Array(PLACES_AT_FIRST),
    pace: new Float64Array(PLACES_AT_FIRST),
    odds: new Float64Array(PLACES_AT_FIRST),
    slowness: new Float64Array(PLACES_AT_FIRST),
    resumeAt: new Float64Array(PLACES_AT_FIRST),
    stallAt: new Float64Array(PLACES_AT_FIRST),
    lastTouch: new Float64Array(PLACES_AT_FIRST),
    backAt: new Float64Array(PLACES_AT_FIRST),
    closeDate: new Float64Array(PLACES_AT_FIRST),
    position: new Float64Array(PLACES_AT_FIRST),
    later: new Float64Array(PLACES_AT_FIRST),
    work: new Float64Array(PLACES_AT_FIRST),
    stayOdds: new Float64Array(PLACES_AT_FIRST),
    lostShare: new Float64Array(PLACES_AT_FIRST),
    advanceAge: new Float64Array(PLACES_AT_FIRST),
    lostAge: new Float64Array(PLACES_AT_FIRST),
    advanceStretch: new Float64Array(PLACES_AT_FIRST),
    lostStretch: new Float64Array(PLACES_AT_FIRST),
    delayDays: new Float64Array(PLACES_AT_FIRST),
    done: new Float64Array(PLACES_AT_FIRST),
    since: new Float64Array(PLACES_AT_FIRST),
    advance: new Float64Array(PLACES_AT_FIRST * stages),
  };
}

export function clearOpenState(state: OpenState): void {
  state.count = 0;
  state.freeCount = 0;
  state.used = 0;
}
