import { uniformOf } from "./words.ts";

/** Bytes of a number of a table. */
const WIDTH: i32 = 8;

/**
 * drawFromFlat, of a table that begins at an address.
 *
 * @param count how many values it has; 0 where it has cells
 */
export function drawFrom(table: i32, count: i32, word: i32): f64 {
  if (count === 0) return drawFromCells(table, word);
  return load<f64>(table + WIDTH * i32(uniformOf(word) * <f64>count));
}

/** @see drawFromCells in dist/quantile-table.ts */
function drawFromCells(table: i32, word: i32): f64 {
  const side = word >> 31;
  let distance = word ^ side;
  const octave = clz(distance | 1);
  distance <<= octave;
  const at = (((side & 32) + octave) << 8) + ((distance >>> 23) & 254);
  const cell = table + WIDTH * at;
  return load<f64>(cell) + <f64>(distance & 0xffffff) * load<f64>(cell, WIDTH);
}
