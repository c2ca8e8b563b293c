import { interpolateQuantile } from "./interpolate-quantile.ts";
import type { Law } from "./law.ts";
import { mean } from "./moments.ts";
import { quantile, quantileOfSurvival } from "./quantile.ts";
import {
  CELL_STEPS,
  CELLS_LENGTH,
  CELLS_PER_OCTAVE,
  type QuantileTable,
} from "./quantile-table.ts";

/** A continuous law, known by its quantiles. */
export interface QuantileFunctions {
  /** The value with probability p at or below it, p in (0, 1/2]. */
  readonly lower: (p: number) => number;
  /** The value with probability q above it, q in (0, 1/2]. */
  readonly upper: (q: number) => number;
  /** Mean of the law; Infinity where it has none, and then the table's is smaller. */
  readonly mean: number;
}

/** Octaves of 31 bits; number 1 is next to the median, number 31 holds the outermost two words. */
const OCTAVES = 31;

const WORD = 2 ** -32;

/** Three-point Gauss-Legendre on [-1/2, 1/2]: the outer node, and the weight of an outer value. */
const OUTER_NODE = Math.sqrt(0.15);
const OUTER_WEIGHT = 5 / 18;

/** A run of words over which the quantile is one line, in order from the median outwards. */
interface Segment {
  readonly octave: number;
  readonly cell: number;
  readonly cellCount: number;
  readonly words: number;
  /** Mean of the line, which is that of the quantile wherever there are words enough. */
  mean: number;
  /** Half of the rise of the line from its lower to its upper end, at least 0. */
  halfRise: number;
}

/**
 * Compiles a law for drawing, in a few milliseconds.
 *
 * The mean over all words is the mean of the law to 1e-13, and each word's quantile is right to
 * 1.3e-5 for lognormals of sigma up to 1.5, Weibull shapes from 0.7, gamma from 0.5, log-logistic
 * from 1.1. The outermost word of each end shares its value with its neighbour; at the upper end,
 * that value carries the mean of the tail beyond.
 */
export function compileQuantileTable(law: Law): QuantileTable {
  switch (law.family) {
    case "empirical":
      return { kind: "values", values: Float64Array.from(law.values) };
    case "fixed":
      return { kind: "values", values: Float64Array.of(law.value) };
    default: {
      const exactLower = (p: number) => quantile(law, p);
      const exactUpper = (q: number) => quantileOfSurvival(law, q);
      // The gamma quantile is found by iteration, a hundred times slower than the others.
      const isSlow = law.family === "gamma";
      const lower = isSlow ? interpolateQuantile(exactLower) : exactLower;
      const upper = isSlow ? interpolateQuantile(exactUpper) : exactUpper;
      const { cells } = compileQuantileTableOf({ lower, upper, mean: mean(law) });
      return { kind: "cells", cells, law };
    }
  }
}

/** Compiles a continuous law that is known by its quantile functions alone. */
export function compileQuantileTableOf(
  functions: QuantileFunctions,
): Extract<QuantileTable, { kind: "cells" }> {
  const lower = segmentsOf(functions.lower);
  const upper = segmentsOf(functions.upper);
  giveMean([...lower, ...upper], functions.mean);
  keepMonotone(lower, upper);
  const cells = new Float64Array(CELLS_LENGTH);
  for (const segment of lower) writeSegment(cells, segment, 0, 1);
  for (const segment of upper) writeSegment(cells, segment, OCTAVES + 1, -1);
  return { kind: "cells", cells };
}

/** Cuts one half of a law, its quantile a function of the distance from its end. */
function segmentsOf(quantileAt: (distance: number) => number): Segment[] {
  const segments: Segment[] = [];
  for (let octave = 1; octave <= OCTAVES; octave++) {
    const wordsOfOctave = 1 << (OCTAVES - octave);
    const count = Math.min(CELLS_PER_OCTAVE, wordsOfOctave);
    const cellCount = CELLS_PER_OCTAVE / count;
    const isOutermost = octave === OCTAVES;
    // The very last word has no octave of its own: it shares the cell of the one before.
    const words = isOutermost ? 2 : wordsOfOctave / count;
    const lineAt = wordsOfOctave > CELLS_PER_OCTAVE ? lineOver : pointOver;
    for (let i = count - 1; i >= 0; i--) {
      const start = isOutermost ? 0 : wordsOfOctave + i * words;
      const line = lineAt(quantileAt, start * WORD, words * WORD);
      segments.push({ octave, cell: i * cellCount, cellCount, words, ...line });
    }
  }
  return segments;
}

/** Where cells are no wider than words, a word has the quantile at its middle. */
function pointOver(quantileAt: (distance: number) => number, start: number, width: number) {
  return { mean: quantileAt(start + 0.5 * width), halfRise: 0 };
}

/** Mean and half the rise of the least-squares line through a quantile over an interval. */
function lineOver(quantileAt: (distance: number) => number, start: number, width: number) {
  const middle = start + 0.5 * width;
  const near = quantileAt(middle - OUTER_NODE * width);
  const far = quantileAt(middle + OUTER_NODE * width);
  const mean = OUTER_WEIGHT * (near + far) + (1 - 2 * OUTER_WEIGHT) * quantileAt(middle);
  return { mean, halfRise: 6 * OUTER_WEIGHT * OUTER_NODE * Math.abs(far - near) };
}

/**
 * Gives the two outermost upper words what the mean still lacks: what the tail holds beyond the
 * last word, and by how much words in the tail have a mean other than at their middle. Where
 * quadrature erred by more than a tail can mend, all words are scaled.
 */
function giveMean(segments: readonly Segment[], wanted: number): void {
  if (wanted === Infinity) return;
  const last = segments[segments.length - 1];
  const beforeLast = segments[segments.length - 2];
  const rest = totalOf(segments) - last.mean * last.words * WORD;
  last.mean = Math.max(beforeLast.mean, (wanted - rest) / (last.words * WORD));
  const factor = wanted / totalOf(segments);
  for (const segment of segments) {
    segment.mean *= factor;
    segment.halfRise *= factor;
  }
}

function totalOf(segments: readonly Segment[]): number {
  let total = 0;
  for (const { mean, words } of segments) total += mean * words * WORD;
  return total;
}

/**
 * Turns a line about its mean where it would cross its neighbour's: adjacent words may then be
 * equal, but never in the wrong order. The wider cell, which is the inner one, goes first.
 */
function keepMonotone(lower: readonly Segment[], upper: readonly Segment[]): void {
  let inner: Segment = { ...lower[0], mean: Math.max(lower[0].mean, upper[0].mean), halfRise: 0 };
  for (const half of [lower, upper]) {
    for (let i = 0; i < half.length; i++) {
      const segment = half[i];
      const outer = half[i + 1] ?? segment;
      const fromInner = Math.abs(segment.mean - inner.mean) - inner.halfRise;
      const toOuter = outer === segment ? Infinity : Math.abs(outer.mean - segment.mean);
      segment.halfRise = Math.max(0, Math.min(segment.halfRise, fromInner, toOuter));
      inner = segment;
    }
    inner = lower[0];
  }
}

/**
 * Writes the line so that the word j of n, read at j / n of the cell, gets its value at the middle
 * of the word, (j + 1/2) / n.
 *
 * @param direction 1 where the quantile rises with the distance from the end, -1 where it falls
 */
function writeSegment(
  cells: Float64Array,
  { octave, cell, cellCount, words, mean, halfRise }: Segment,
  firstOctave: number,
  direction: number,
): void {
  const rise = words > 1 && cellCount === 1 ? 2 * direction * halfRise : 0;
  const value = mean + rise * (0.5 / words - 0.5);
  const at = 2 * ((firstOctave + octave) * CELLS_PER_OCTAVE + cell);
  for (let i = 0; i < cellCount; i++) {
    cells[at + 2 * i] = value;
    cells[at + 2 * i + 1] = rise / CELL_STEPS;
  }
}
