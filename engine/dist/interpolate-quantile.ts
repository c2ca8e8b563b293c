import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { cos } from "../numeric/trigonometry.ts";

/** Terms in an octave: the nearest singularity, 0, lets the error fall by 5.8 with each. */
const TERMS = 20;

/** Below this distance, and this value, the function is asked directly. */
const DISTANCE_MIN = 2 ** -31;
const VALUE_MIN = 1e-290;

/**
 * A quick stand-in for a slow quantile, to about 1e-14 relative where it is smooth: Chebyshev
 * series of its logarithm, one for each octave of the distance from the end, made when asked for.
 *
 * @param quantileAt not negative; of the distance from an end of the law, a probability in
 *   (0, 1/2]
 */
export function interpolateQuantile(
  quantileAt: (distance: number) => number,
): (distance: number) => number {
  const seriesByOctave: (readonly number[])[] = [];

  /** The series from start to twice start; empty where values underflow. */
  function seriesFrom(start: number): readonly number[] {
    if (quantileAt(start) < VALUE_MIN || quantileAt(2 * start) < VALUE_MIN) return [];
    return chebyshevSeries((x) => ln(quantileAt((start * (x + 3)) / 2)));
  }

  return (distance) => {
    if (distance < DISTANCE_MIN) return quantileAt(distance);
    const octave = Math.max(1, Math.clz32(distance * 2 ** 32));
    const start = 0.5 / ((1 << octave) >>> 0);
    seriesByOctave[octave] ??= seriesFrom(start);
    const series = seriesByOctave[octave];
    if (series.length === 0) return quantileAt(distance);
    return exp(chebyshevSum(series, (2 * distance) / start - 3));
  };
}

/** Coefficients of the series that meets a function on [-1, 1] at the Chebyshev points. */
function chebyshevSeries(at: (x: number) => number): number[] {
  const cosine = (n: number) => cos((Math.PI * n) / (2 * TERMS));
  const values = Array.from({ length: TERMS }, (_, i) => at(cosine(2 * i + 1)));
  return values.map((_, term) => {
    let sum = 0;
    for (let i = 0; i < TERMS; i++) sum += values[i] * cosine(term * (2 * i + 1));
    return ((term === 0 ? 1 : 2) * sum) / TERMS;
  });
}

/** Clenshaw's recurrence, DLMF 3.11(ii). */
function chebyshevSum(series: readonly number[], x: number): number {
  let next = 0;
  let afterNext = 0;
  for (let term = series.length - 1; term > 0; term--) {
    const current = 2 * x * next - afterNext + series[term];
    afterNext = next;
    next = current;
  }
  return x * next - afterNext + series[0];
}
