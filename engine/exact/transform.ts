import { exp } from "../numeric/exp.ts";
import { cos, sin } from "../numeric/trigonometry.ts";
import type { Grid } from "./grid.ts";

/** A transform at each frequency of a grid from 0 to the half of its size, or the first few. */
export interface Transform {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** A transform that is the same at every frequency. */
export function constantTransform(count: number, value: number): Transform {
  return { re: new Float64Array(count).fill(value), im: new Float64Array(count) };
}

/** Adds a multiple of one transform to another. */
export function addTimes({ re, im }: Transform, other: Transform, factor: number): void {
  for (let j = 0; j < re.length; j++) {
    re[j] += factor * other.re[j];
    im[j] += factor * other.im[j];
  }
}

/** Multiplies one transform by another. */
export function multiplyBy({ re, im }: Transform, factor: Transform): void {
  for (let j = 0; j < re.length; j++) {
    const real = re[j] * factor.re[j] - im[j] * factor.im[j];
    im[j] = re[j] * factor.im[j] + im[j] * factor.re[j];
    re[j] = real;
  }
}

/** Replaces a transform by its exponential. */
export function exponentiate({ re, im }: Transform): void {
  for (let j = 0; j < re.length; j++) {
    const size = exp(re[j]);
    re[j] = size * cos(im[j]);
    im[j] = size * sin(im[j]);
  }
}

/** Adds the transform of an atom. */
export function addPhases(
  { re, im }: Transform,
  { size, step, tilt }: Grid,
  amount: number,
  probability: number,
): void {
  const angle = (-2 * Math.PI * amount) / (step * size);
  const turnRe = cos(angle);
  const turnIm = sin(angle);
  let phaseRe = probability * exp((-tilt * amount) / step);
  let phaseIm = 0;
  for (let j = 0; j < re.length; j++) {
    re[j] += phaseRe;
    im[j] += phaseIm;
    const next = phaseRe * turnRe - phaseIm * turnIm;
    phaseIm = phaseRe * turnIm + phaseIm * turnRe;
    phaseRe = next;
  }
}
