import type { Floats, Integers, Native } from "./instance.ts";

const PAGE = 65_536;
/** Vectors are fetched sixteen bytes at a time. */
const ALIGNED = 16;

/** Arrays in the memory of compiled loops, by the names under which these know them. */
export type LaidOut<I extends string, F extends string> = Record<I, Int32Array> &
  Record<F, Float64Array>;

/** Where some arrays begin and end in memory. */
interface Extent {
  readonly arrays: object;
  readonly from: number;
  readonly to: number;
}

/** Of all arrays that nothing has been laid out over, nor written to in their place. */
let standing: readonly Extent[] = [];
/** Of all arrays. */
const extents = new WeakMap<object, Extent>();

/**
 * Lays arrays out in the memory of compiled loops, and tells these where they stand. What was there
 * before is given up, and what is in the arrays is arbitrary until it is written.
 *
 * @param integers by name, how many numbers
 * @param floats likewise
 * @param beyond how many bytes are left to others that are used by turns with these
 */
export function layOut<I extends Integers, F extends Floats>(
  native: Native,
  integers: Readonly<Record<I, number>>,
  floats: Readonly<Record<F, number>>,
  beyond = 0,
): LaidOut<I, F> {
  const places: { name: string; at: number; length: number; isFloat: boolean }[] = [];
  const from = aligned(native.freeFrom.value + beyond);
  let at = from;
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
  if (missing > 0) {
    memory.grow(missing);
    standing = [];
  }
  const views = places.map(({ name, at, length, isFloat }) => {
    native[name as I | F].value = at;
    const Numbers = isFloat ? Float64Array : Int32Array;
    return [name, new Numbers(memory.buffer, at, length)];
  });
  const arrays: LaidOut<I, F> = Object.fromEntries(views);
  extents.set(arrays, { arrays, from, to: at });
  useAgain(arrays);
  return arrays;
}

/** Says that arrays which were laid out before are written: what lies over them is given up. */
export function useAgain(arrays: object): void {
  if (standing[0]?.arrays === arrays) return;
  const own = extents.get(arrays);
  if (own === undefined) return;
  standing = [own, ...standing.filter(({ from, to }) => to <= own.from || from >= own.to)];
}

/** Whether what was written to arrays still stands. */
export function areStanding(arrays: object): boolean {
  return standing.some((one) => one.arrays === arrays);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}
