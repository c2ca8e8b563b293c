import type { Floats, Integers, Native } from "./instance.ts";

const PAGE = 65_536;
/** Vectors are fetched sixteen bytes at a time. */
const ALIGNED = 16;

/** Arrays in the memory of compiled loops, by the names under which these know them. */
export type LaidOut<I extends string, F extends string> = Record<I, Int32Array> &
  Record<F, Float64Array>;

/**
 * Lays arrays out in the memory of compiled loops, and tells these where they stand. What was there
 * before is given up, and what is in the arrays is arbitrary until it is written.
 *
 * @param integers by name, how many numbers
 * @param floats likewise
 */
export function layOut<I extends Integers, F extends Floats>(
  native: Native,
  integers: Readonly<Record<I, number>>,
  floats: Readonly<Record<F, number>>,
): LaidOut<I, F> {
  const places: { name: string; at: number; length: number; isFloat: boolean }[] = [];
  let at = aligned(native.freeFrom.value);
  for (const [name, length] of Object.entries<number>(floats)) {
    places.push({ name, at, length, isFloat: true });
    at = aligned(at + length * Float64Array.BYTES_PER_ELEMENT);
  }
  for (const [name, length] of Object.entries<number>(integers)) {
    places.push({ name, at, length, isFloat: false });
    at = aligned(at + length * Int32Array.BYTES_PER_ELEMENT);
  }
  const { memory } = native;
  const missing = Math.ceil((at - memory.buffer.byteLength) / PAGE);
  if (missing > 0) memory.grow(missing);
  const views = places.map(({ name, at, length, isFloat }) => {
    native[name as I | F].value = at;
    const Numbers = isFloat ? Float64Array : Int32Array;
    return [name, new Numbers(memory.buffer, at, length)];
  });
  return Object.fromEntries(views);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}
