/** What a list of the event kernel holds at most, before something is done with it. */
export const LIST_MAX = 512;

/** Wins of one account that are still to be booked. */
export interface Wins {
  count: number;
  readonly row: Int32Array;
  /** The entity of whose win it is. */
  readonly entity0: Int32Array;
  readonly entity1: Int32Array;
  /** Days from asOf. */
  readonly day: Float64Array;
}

/** New opportunities of one trial of which more must be known than their words tell. */
export interface Unsure {
  count: number;
  /** The week in which one was created, and the first half of its entity. */
  readonly week: Int32Array;
  readonly entity0: Int32Array;
  /** How its first stay ends, and the word of that stay's duration. */
  readonly ending: Int32Array;
  readonly word: Int32Array;
}

export function makeWins(): Wins {
  return {
    count: 0,
    row: integers(),
    entity0: integers(),
    entity1: integers(),
    day: new Float64Array(LIST_MAX),
  };
}

export function makeUnsure(): Unsure {
  return { count: 0, week: integers(), entity0: integers(), ending: integers(), word: integers() };
}

function integers(): Int32Array {
  return new Int32Array(LIST_MAX);
}
