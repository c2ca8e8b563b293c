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

export function makeWins(): Wins {
  return {
    count: 0,
    row: integers(),
    entity0: integers(),
    entity1: integers(),
    day: new Float64Array(LIST_MAX),
  };
}

function integers(): Int32Array {
  return new Int32Array(LIST_MAX);
}
