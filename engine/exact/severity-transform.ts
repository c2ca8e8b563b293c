import { exp } from "../numeric/exp.ts";
import { fft } from "../numeric/fft.ts";
import { cos, sin } from "../numeric/trigonometry.ts";
import type { Grid } from "./grid.ts";
import { limitedSeverity, type Severity } from "./severity.ts";

/** A transform at each frequency of a grid from 0 to the half of its size. */
export interface Transform {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/**
 * The transform of a severity, tilted as the grid is. Amounts beyond the grid are left out: what
 * lies below its end is right without them.
 *
 * The law is put on the grid by hats, E[max(0, 1 - |X / step - k|)], which are second differences
 * of its limited mean. Dividing by the hat's own transform gives back the law's, up to what
 * frequencies beyond the grid's add to it.
 */
export function severityTransform(severity: Severity, grid: Grid): Transform {
  if (severity.atoms) return atomsTransform(severity, grid);
  const { size, step, tilt, plan, boxRe, boxIm } = grid;
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  let before = -step;
  let here = 0;
  for (let k = 0; k < size; k++) {
    const after = limitedSeverity(severity, (k + 1) * step);
    re[k] = ((2 * here - before - after) / step) * exp(-tilt * k);
    before = here;
    here = after;
  }
  re[0] -= severity.zeroShare;
  fft(plan, re, im);
  const half = size / 2;
  for (let j = 0; j <= half; j++) {
    const hatRe = boxRe[j] * boxRe[j] - boxIm[j] * boxIm[j];
    const hatIm = 2 * boxRe[j] * boxIm[j];
    const square = hatRe * hatRe + hatIm * hatIm;
    const real = (re[j] * hatRe + im[j] * hatIm) / square;
    im[j] = (im[j] * hatRe - re[j] * hatIm) / square;
    re[j] = real + severity.zeroShare;
  }
  return { re: re.slice(0, half + 1), im: im.slice(0, half + 1) };
}

function atomsTransform({ atoms = [] }: Severity, grid: Grid): Transform {
  const re = new Float64Array(grid.size / 2 + 1);
  const im = new Float64Array(grid.size / 2 + 1);
  for (const { amount, probability } of atoms) addPhases({ re, im }, grid, amount, probability);
  return { re, im };
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
