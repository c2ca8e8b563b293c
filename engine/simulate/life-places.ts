import { addIndex, copyIndex } from "./index-set.ts";
import type { OpenState } from "./life-state.ts";

/** More open opportunities than this would keep a computer busy for ever. */
export const OPEN_MAX = 65_536;

/** A place for one more, which is awake; -1 if there are too many. */
export function takePlace(state: OpenState): number {
  if (state.freeCount === 0 && state.used === state.size) {
    if (state.size >= OPEN_MAX) return -1;
    grow(state);
  }
  const place = state.freeCount > 0 ? state.free[--state.freeCount] : state.used++;
  addIndex(state.awake, state.count);
  state.index[place] = state.count;
  state.list[state.count++] = place;
  return place;
}

/** Frees a place; the last of the list takes its index. */
export function freePlace(state: OpenState, place: number): void {
  const { list, free, index, awake, goal } = state;
  free[state.freeCount++] = place;
  const last = list[--state.count];
  list[index[place]] = last;
  copyIndex(awake, state.count, index[place]);
  index[last] = index[place];
  goal[place] = Number.POSITIVE_INFINITY;
}

/** Makes room for so many more. */
export function makeRoom(state: OpenState, more: number): void {
  const wanted = Math.min(OPEN_MAX, state.count + more);
  while (state.size < wanted) grow(state);
}

/** Makes room for so many places. */
export function growTo(state: OpenState, places: number): void {
  while (state.size < places) grow(state);
}

/** Doubles the places. */
function grow(state: OpenState): void {
  const fields = state as unknown as Record<string, unknown>;
  for (const [name, field] of Object.entries(fields)) {
    if (field instanceof Int32Array) fields[name] = joined(field, new Int32Array(2 * field.length));
    if (field instanceof Float64Array) {
      fields[name] = joined(field, new Float64Array(2 * field.length));
    }
  }
  state.size *= 2;
}

function joined<Numbers extends Int32Array | Float64Array>(old: Numbers, next: Numbers): Numbers {
  next.set(old);
  return next;
}
