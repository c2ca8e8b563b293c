import type { Life } from "./life.ts";
import { growStock } from "./life-cells.ts";
import { growTo } from "./life-places.ts";
import { makeOpenState, type OpenState } from "./life-state.ts";

/** What is open, in the order of the list and nothing else: no place that is free. */
export interface Open {
  readonly count: number;
  /** Field by field; of a field that is the same for all, its value once. */
  readonly days: Float64Array;
  readonly marks: Int32Array;
  /** By field of `days`: whether it is the same for all. */
  readonly isSame: readonly boolean[];
}

type Field<Numbers> = {
  [Name in keyof OpenState]: OpenState[Name] extends Numbers ? Name : never;
}[keyof OpenState];

/** How places are kept in order: told by that order itself. */
const PLACES: readonly string[] = ["list", "free", "index", "awake"];
const FIELDS = Object.entries(makeOpenState(1)).filter(([name]) => !PLACES.includes(name));
const DAYS = FIELDS.flatMap(([name, field]) =>
  field instanceof Float64Array ? [name as Field<Float64Array>] : [],
);
const MARKS = FIELDS.flatMap(([name, field]) =>
  field instanceof Int32Array ? [name as Field<Int32Array>] : [],
);

/** Room for the fields of one, whatever they come to. */
let room = new Float64Array(0);

/** Copies what is open out of a trial. */
export function gatherOpen({ state, stock }: Life): Open {
  const { count, list } = state;
  const fields = DAYS.map((name) => state[name]);
  const most = fields.reduce((sum, { length }) => sum + (length / state.size) * count, 0);
  if (room.length < most) room = new Float64Array(2 * most);
  let length = 0;
  const isSame = fields.map((field) => {
    const start = length;
    length = copyInOrder(state, field, room, start);
    const same = length > start && isAllSame(room, start, length);
    if (same) length = start + 1;
    return same;
  });
  const marks = new Int32Array(count * (MARKS.length + 1));
  [...MARKS.map((name) => state[name]), stock.cellOf].forEach((field, at) => {
    for (let index = 0; index < count; index++) marks[at * count + index] = field[list[index]];
  });
  return { count, days: room.slice(0, length), marks, isSame };
}

/** @returns where the copy ends */
function copyInOrder(
  { count, list, size }: OpenState,
  field: Float64Array,
  to: Float64Array,
  start: number,
): number {
  const width = field.length / size;
  let at = start;
  for (let index = 0; index < count; index++) {
    const first = list[index] * width;
    for (let part = 0; part < width; part++) to[at++] = field[first + part];
  }
  return at;
}

function isAllSame(values: Float64Array, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    if (!Object.is(values[at], values[start])) return false;
  }
  return true;
}

/** Puts it into a trial in which nothing is open: each at the place that is its index. */
export function scatterOpen({ state, stock }: Life, { count, days, marks, isSame }: Open): void {
  growTo(state, count);
  growStock(stock, state.size);
  state.count = count;
  state.used = count;
  state.freeCount = 0;
  for (let place = 0; place < count; place++) {
    state.list[place] = place;
    state.index[place] = place;
  }
  let start = 0;
  DAYS.forEach((name, at) => {
    const field = state[name];
    const length = (field.length / state.size) * count;
    if (isSame[at]) field.fill(days[start++], 0, length);
    else {
      field.set(days.subarray(start, start + length));
      start += length;
    }
  });
  [...MARKS.map((name) => state[name]), stock.cellOf].forEach((field, at) => {
    field.set(marks.subarray(at * count, (at + 1) * count));
  });
}
