import { ln } from "../numeric/ln.ts";
import type { Transform } from "./transform.ts";

/** How far a transform reaches: what is left of it at a few frequencies. */
export interface Band {
  /** Frequencies looked at, ascending; the last is the grid's last. */
  readonly looks: readonly number[];
  /** What is left from there to the next, at most, over all values of the factor. */
  readonly sizes: Float64Array;
}

/** So many looks from one frequency to twice that. */
export const OCTAVE = 4;

/** Frequencies to look at: closer together where a transform bends most. */
export function looksAt(last: number): number[] {
  const looks: number[] = [];
  for (let j = 8; j < last; j *= 2) looks.push(j, 1.25 * j, 1.5 * j, 1.75 * j);
  return [...looks.filter((j) => j < last), last];
}

/** A transform at some of its frequencies. */
export function pickedAt({ re, im }: Transform, looks: readonly number[]): Transform {
  return {
    re: Float64Array.from(looks, (j) => re[j]),
    im: Float64Array.from(looks, (j) => im[j]),
  };
}

/** The first frequency looked at from which on no more than so much is left; else the last. */
export function reachOfBand({ looks, sizes }: Band, least: (frequency: number) => number): number {
  const last = sizes.findLastIndex((size, i) => size > least(looks[i]));
  return looks[Math.min(last + 1, looks.length - 1)];
}

/**
 * The first frequency looked at from which to the last one the sum of size / (pi j), which is what
 * leaving them out does to a probability at most, is no more than so much; and that sum.
 */
export function reachOfSum(
  { looks, sizes }: Band,
  most: number,
): { readonly last: number; readonly sum: number } {
  let sum = 0;
  for (let i = looks.length - 2; i >= 0; i--) {
    const more = sum + (sizes[i] * ln(looks[i + 1] / looks[i])) / Math.PI;
    if (more > most) return { last: looks[i + 1], sum };
    sum = more;
  }
  return { last: looks[0], sum };
}
