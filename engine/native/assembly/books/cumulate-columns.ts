import { columnAdded, columns, PAIR, WIDTH } from "./columns.ts";

/** Adds to each column of so many numbers the one before it, and what is added to it anyway. */
export function cumulateColumns(count: i32, length: i32): void {
  const bytes = WIDTH * length;
  for (let column = 0; column < count; column++) {
    const start = columns + bytes * column;
    const end = start + bytes;
    const added = load<f64>(columnAdded + WIDTH * column);
    if (column === 0) addTo(start, end, added);
    else addBefore(start, end, bytes, added);
  }
}

function addTo(start: i32, end: i32, added: f64): void {
  for (let at = start; at < end; at += WIDTH) store<f64>(at, load<f64>(at) + added);
}

function addBefore(start: i32, end: i32, bytes: i32, added: f64): void {
  const more = f64x2.splat(added);
  let at = start;
  for (; at + PAIR <= end; at += PAIR) {
    const own = f64x2.add(v128.load(at), more);
    v128.store(at, f64x2.add(v128.load(at - bytes), own));
  }
  if (at < end) store<f64>(at, load<f64>(at - bytes) + (load<f64>(at) + added));
}
