type Interval = readonly [number, number];

/** "Up": the whole interval lies above a value. */
export function isAbove([low]: Interval, value = 0): boolean {
  return low > value;
}

/** "Down": the whole interval lies below a value. */
export function isBelow([, high]: Interval, value = 0): boolean {
  return high < value;
}

/** "Equal": the whole interval lies within a tolerance of a value. */
export function isWithin([low, high]: Interval, tolerance: number, value = 0): boolean {
  return low >= value - tolerance && high <= value + tolerance;
}
