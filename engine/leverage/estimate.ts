import { studentQuantile } from "../score/student-t.ts";
import type { Answered, Answers } from "./answers.ts";

/** A figure with its Monte Carlo error; both ends of the 95 % interval are the figure if exact. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
  readonly interval: [number, number];
}

/** Reads the means of answers. Outcome 0 is the total, which is also meant where none is named. */
export interface Means {
  bookings(alternative: number, outcome?: number): number;
  pHit(alternative: number, outcome?: number): number;
  /** Standard deviation of bookings. */
  sd(alternative: number, outcome?: number): number;
}

/**
 * A figure made of the means of several alternatives, such as an elasticity, with its error.
 *
 * By the jackknife: what the figure would be without each slice of futures in turn tells how much
 * it depends on chance. All alternatives lose the same futures, so the error is that of a paired
 * comparison whatever the figure is made of.
 *
 * @param figure a smooth function of the means; what is not finite makes the whole not finite
 */
export function estimate(answers: Answers, figure: (means: Means) => number): Estimate {
  const value = figure(meansOf(answers));
  const slices = answers.sliceTrials.length;
  if (answers.method === "exact" || slices < 2) {
    return { value, standardError: 0, interval: [value, value] };
  }
  const replicates = Array.from({ length: slices }, (_, slice) => figure(meansOf(answers, slice)));
  const standardError = jackknifeError(replicates);
  const half = halfWidth(slices) * standardError;
  return { value, standardError, interval: [value - half, value + half] };
}

const widths = new Map<number, number>();

/** Half the width of a 95 % interval, in standard errors: Student's, since few slices tell them. */
function halfWidth(slices: number): number {
  const known = widths.get(slices);
  if (known !== undefined) return known;
  const width = studentQuantile(0.975, slices - 1);
  widths.set(slices, width);
  return width;
}

/** The standard error that figures tell which leave out one of n slices each. */
export function jackknifeError(replicates: readonly number[]): number {
  const n = replicates.length;
  const mean = replicates.reduce((sum, each) => sum + each, 0) / n;
  const scatter = replicates.reduce((sum, each) => sum + (each - mean) * (each - mean), 0);
  return Math.sqrt(((n - 1) / n) * scatter);
}

/** The means over all futures but those of one slice, or over all. */
export function meansOf({ alternatives, sliceTrials }: Answers, without?: number): Means {
  const left = without === undefined ? 0 : sliceTrials[without];
  const trials = sliceTrials.reduce((sum, count) => sum + count, 0) - left;
  const mean = (slices: Float64Array) => {
    const out = without === undefined ? 0 : slices[without];
    return (totalOf(slices) - out) / trials;
  };
  return readingMeans(alternatives, mean);
}

/** Reads means, however sums over slices are averaged. */
export function readingMeans(
  alternatives: readonly Answered[],
  mean: (slices: Float64Array) => number,
): Means {
  return {
    bookings: (alternative, outcome = 0) => mean(alternatives[alternative].bookings[outcome]),
    pHit: (alternative, outcome = 0) => mean(alternatives[alternative].hits[outcome]),
    sd: (alternative, outcome = 0) => {
      const { bookings, squares } = alternatives[alternative];
      const average = mean(bookings[outcome]);
      return Math.sqrt(Math.max(0, mean(squares[outcome]) - average * average));
    },
  };
}

const totals = new WeakMap<Float64Array, number>();

function totalOf(slices: Float64Array): number {
  const known = totals.get(slices);
  if (known !== undefined) return known;
  const total = slices.reduce((sum, each) => sum + each, 0);
  totals.set(slices, total);
  return total;
}
