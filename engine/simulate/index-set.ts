/*
 * Sets of indexes, as bits of 32 to a word: to pass by what is not in one costs next to nothing.
 */

/** The first index of a set from another on; the end if there is none before it. */
export function nextIndex(set: Int32Array, from: number, end: number): number {
  if (from >= end) return end;
  let word = from >> 5;
  let bits = set[word] & (-1 << from);
  while (bits === 0) {
    word++;
    if (word << 5 >= end) return end;
    bits = set[word];
  }
  return Math.min(end, (word << 5) + 31 - Math.clz32(bits & -bits));
}

export function addIndex(set: Int32Array, index: number): void {
  set[index >> 5] |= 1 << index;
}

/** Puts at an index what is at another: whether it is in the set. */
export function copyIndex(set: Int32Array, from: number, to: number): void {
  const isIn = (set[from >> 5] >>> from) & 1;
  set[to >> 5] = (set[to >> 5] & ~(1 << to)) | (isIn << to);
}
