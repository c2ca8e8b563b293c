/** See dist/quantile-table.ts, whose bits these are. */
const CELLS_PER_OCTAVE: i32 = 128;
const CELL_STEPS: f64 = 16777216;
const WORDS: f64 = 4294967296;

/** Whether a survival is so near an end that the cells of a table are coarser than its law. */
export function isOutermost(q: f64): bool {
  return (q < 0.5 ? q : 1 - q) * WORDS < 2 * CELLS_PER_OCTAVE;
}

/**
 * What a survival stands for, of a table that begins at an address.
 *
 * @param count how many values it has; 0 where it has cells
 * @see flatQuantileOfSurvival in dist/flat-tables.ts: its bits, but at the outermost cells
 */
export function quantileOfSurvival(table: i32, count: i32, q: f64): f64 {
  if (count > 0) {
    const fromEnd = i32(ceil(q * <f64>count));
    return load<f64>(table + 8 * max(0, min(count - 1, count - fromEnd)));
  }
  const isUpper = q < 0.5;
  const distance = (isUpper ? q : 1 - q) * WORDS;
  const octave = max(1, clz(u32(max(1, distance))));
  const position = (distance / <f64>(1 << (31 - octave)) - 1) * <f64>CELLS_PER_OCTAVE;
  const cell = max(0, min(CELLS_PER_OCTAVE - 1, i32(floor(position))));
  const at = table + 8 * (((isUpper ? 32 : 0) + octave) * 2 * CELLS_PER_OCTAVE + 2 * cell);
  const steps = (position - <f64>cell) * CELL_STEPS - <f64>(1 << (octave - 1));
  return load<f64>(at) + steps * load<f64>(at, 8);
}
