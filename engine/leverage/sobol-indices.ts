import { drawWord, uniformOf } from "../random/draw-word.ts";
import { entityOfText } from "../random/entity.ts";
import { seedKey } from "../random/seed-key.ts";
import { trialKey } from "../random/trial-key.ts";
import type { Estimate } from "./estimate.ts";
import { sobolPoints } from "./sobol-points.ts";

export interface SobolQuestion {
  /** Independent inputs, each uniform on (0, 1). */
  readonly dimensions: number;
  readonly evaluate: (point: readonly number[]) => number;
  /** Inputs that count as one; absent: each counts alone. */
  readonly groups?: readonly (readonly number[])[];
  /** Points of each shift: a power of 2. */
  readonly points?: number;
}

/** Shares of a function's variance, by group. */
export interface SobolAnswer {
  readonly mean: number;
  readonly variance: number;
  /** What a group explains alone. */
  readonly first: readonly Estimate[];
  /** What would be left unexplained if all else were known: with its interactions. */
  readonly total: readonly Estimate[];
}

const POINTS = 1024;
/** Random shifts of the same points: how their answers differ tells the error. */
const SHIFTS = 8;
/** Half the width of a 95 % interval of a mean of eight, in standard errors (Student, 7). */
const HALF_WIDTH = 2.3646242515927862;

const SHIFT = entityOfText("sobol", "shift");

/**
 * Sobol's indices of a function of independent inputs: which input's uncertainty drives the
 * variance. They tell what to learn, never what to do.
 *
 * Saltelli's design on shifted Sobol points, with Saltelli's estimator of first-order indices and
 * Jansen's of total ones.
 *
 * @see Saltelli et al. (2010), "Variance based sensitivity analysis of model output"
 */
export function sobolIndices(question: SobolQuestion): SobolAnswer {
  const { dimensions, points = POINTS } = question;
  const groups = question.groups ?? Array.from({ length: dimensions }, (_, index) => [index]);
  const words = sobolPoints(points, 2 * dimensions);
  const found = Array.from({ length: SHIFTS }, (_, shift) =>
    indicesOf({ ...question, groups }, words, shift),
  );
  const over = (read: (one: ShiftAnswer) => number) => estimateOf(found.map(read));
  return {
    mean: over(({ mean }) => mean).value,
    variance: over(({ variance }) => variance).value,
    first: groups.map((_, group) => over(({ first }) => first[group])),
    total: groups.map((_, group) => over(({ total }) => total[group])),
  };
}

interface ShiftAnswer {
  readonly mean: number;
  readonly variance: number;
  readonly first: number[];
  readonly total: number[];
}

function indicesOf(
  {
    dimensions,
    evaluate,
    groups,
  }: SobolQuestion & { readonly groups: readonly (readonly number[])[] },
  words: readonly Uint32Array[],
  shift: number,
): ShiftAnswer {
  const key = trialKey(seedKey("sobol"), shift);
  const masks = Array.from({ length: 2 * dimensions }, (_, d) => drawWord(key, SHIFT, d));
  const pairs = words.map((word) => {
    const place = (d: number) => uniformOf(word[d] ^ masks[d]);
    const a = Array.from({ length: dimensions }, (_, d) => place(d));
    const b = Array.from({ length: dimensions }, (_, d) => place(dimensions + d));
    return { a, b };
  });
  const atA = pairs.map(({ a }) => evaluate(a));
  const atB = pairs.map(({ b }) => evaluate(b));
  const both = [...atA, ...atB];
  const mean = both.reduce((sum, value) => sum + value, 0) / both.length;
  const variance = both.reduce((sum, value) => sum + squareOf(value - mean), 0) / both.length;
  const share = (values: readonly number[]) =>
    variance > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length / variance : 0;
  const mixed = groups.map((group) =>
    pairs.map(({ a, b }) => evaluate(a.map((value, d) => (group.includes(d) ? b[d] : value)))),
  );
  return {
    mean,
    variance,
    // Centred, which leaves the estimator's mean and shrinks its error.
    first: mixed.map((values) =>
      share(values.map((value, i) => (atB[i] - mean) * (value - atA[i]))),
    ),
    total: mixed.map((values) => share(values.map((value, i) => 0.5 * squareOf(atA[i] - value)))),
  };
}

function estimateOf(values: readonly number[]): Estimate {
  const n = values.length;
  const value = values.reduce((sum, each) => sum + each, 0) / n;
  const scatter = values.reduce((sum, each) => sum + squareOf(each - value), 0);
  const standardError = Math.sqrt(scatter / (n - 1) / n);
  const half = HALF_WIDTH * standardError;
  return { value, standardError, interval: [value - half, value + half] };
}

function squareOf(value: number): number {
  return value * value;
}
