import type { Law } from "../../../engine/dist/law.ts";
import { CELLS_PER_OCTAVE } from "../../../engine/dist/quantile-table.ts";

/** All shapes that the table promises its accuracy for, ends of the ranges included. */
export const LAWS: readonly Law[] = [
  ...[0.1, 0.3, 0.6, 0.8, 1, 1.5].map((sigma) => ({ family: "lognormal" as const, mu: 4, sigma })),
  ...[0.7, 1, 2, 5].map((shape) => ({ family: "weibull" as const, shape, scale: 30 })),
  ...[0.5, 1, 2.3, 10, 50].map((shape) => ({ family: "gamma" as const, shape, scale: 30 })),
  ...[2, 3, 5, 8].map((shape) => ({ family: "loglogistic" as const, shape, scale: 30 })),
];

/** Laws beyond those, where only the mean and the order are promised. */
export const WILD_LAWS: readonly Law[] = [
  { family: "lognormal", mu: 4, sigma: 3 },
  { family: "lognormal", mu: 4, sigma: 1e-9 },
  { family: "weibull", shape: 0.2, scale: 30 },
  { family: "weibull", shape: 100, scale: 30 },
  { family: "gamma", shape: 0.02, scale: 30 },
  { family: "gamma", shape: 5000, scale: 30 },
  { family: "loglogistic", shape: 1.05, scale: 30 },
];

/** Random words are 32 bits. */
export const WORDS = 2 ** 32;

/** Words at the seams: the first and last ones of every cell, and the ends, in ascending order. */
export function seamWords(): number[] {
  const distances = new Set([0, 1, 2]);
  for (let octave = 1; octave <= 31; octave++) {
    for (let cell = 0; cell <= CELLS_PER_OCTAVE; cell++) {
      const seam = Math.ceil(2 ** (31 - octave) * (1 + cell / CELLS_PER_OCTAVE));
      for (const distance of [seam - 1, seam]) if (distance < 2 ** 31) distances.add(distance);
    }
  }
  const lower = [...distances].sort((a, b) => a - b);
  return [...lower, ...lower.map((distance) => WORDS - 1 - distance).reverse()];
}
