import { inverseRealFft } from "../numeric/real-fft.ts";
import type { Grid } from "./grid.ts";
import type { Transform } from "./transform.ts";

/**
 * Goes back from a transform, of which only the first frequencies may be given.
 *
 * @returns P(X < (k + 1/2) step), by k
 */
export function cumulate(
  transform: Transform,
  { size, points, growth, plan, boxRe, boxIm }: Grid,
): Float64Array {
  const re = new Float64Array(size / 2 + 1);
  const im = new Float64Array(size / 2 + 1);
  for (let j = 0; j < transform.re.length; j++) {
    re[j] = transform.re[j] * boxRe[j] - transform.im[j] * boxIm[j];
    im[j] = transform.re[j] * boxIm[j] + transform.im[j] * boxRe[j];
  }
  const below = inverseRealFft(plan, re, im);
  // The transform of a jump rings to either side: what rings below 0 has come around the end.
  const wrapped = size - points;
  let sum = 0;
  for (let k = 1; k <= wrapped; k++) sum += below[size - k] / growth[k];
  for (let k = 0; k < points; k++) {
    sum += below[k] * growth[k];
    below[k] = sum;
  }
  return below.subarray(0, points);
}

/**
 * The integral from 0 to (k + 1/2) step, in steps, of what cumulate gives: each cell by the cubic
 * through its four nearest values.
 */
export function integrate(values: Float64Array): Float64Array {
  const integral = new Float64Array(values.length);
  let sum = values[0] / 2;
  integral[0] = sum;
  for (let k = 1; k < values.length; k++) {
    const outer = (values[k - 2] ?? 0) + (values[k + 1] ?? values[k]);
    sum += (13 * (values[k - 1] + values[k]) - outer) / 24;
    integral[k] = sum;
  }
  return integral;
}

/**
 * Reads a table of values at k + 1/2 between its entries, by the polynomial of the six nearest.
 * Before the table there is nothing, after it the last value.
 */
export function readAt(values: Float64Array, position: number): number {
  const at = position - 0.5;
  if (!(at > -3)) return 0;
  const first = Math.floor(at) - 2;
  if (first + 6 > values.length) return values[Math.min(values.length - 1, Math.floor(at + 0.5))];
  const t = at - first;
  let sum = 0;
  for (let i = 0; i < 6; i++) {
    const value = first + i < 0 ? 0 : values[first + i];
    if (value === 0) continue;
    let term = value * WEIGHTS[i];
    for (let other = 0; other < 6; other++) if (other !== i) term *= t - other;
    sum += term;
  }
  return sum;
}

/** 1 over the product of i - j, over j other than i. */
const WEIGHTS = [-1 / 120, 1 / 24, -1 / 12, 1 / 12, -1 / 24, 1 / 120];
