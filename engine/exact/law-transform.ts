import { realFft } from "../numeric/real-fft.ts";
import type { Grid } from "./grid.ts";
import type { GridLaw } from "./grid-law.ts";
import { addPhases, type Transform } from "./transform.ts";

/**
 * The transform of a law, tilted as the grid is. Values beyond the grid are left out: what
 * lies below its end is right without them.
 *
 * The law is put on the grid by hats, E[max(0, 1 - |X / step - k|)], which are second differences
 * of its limited mean. Dividing by the hat's own transform gives back the law's, up to what
 * frequencies beyond the grid's add to it.
 */
export function lawTransform(law: GridLaw, grid: Grid): Transform {
  if (law.atoms) return atomsTransform(law, grid);
  const hats = hatsOf(law.limited, grid.step, grid.size);
  hats[0] -= law.zeroShare;
  return hatsTransform(hats, law.zeroShare, grid);
}

/** Weights of hats: second differences of a limited mean. */
export function hatsOf(limited: (x: number) => number, step: number, count: number): Float64Array {
  const hats = new Float64Array(count);
  let before = -step;
  let here = 0;
  for (let k = 0; k < count; k++) {
    const after = limited((k + 1) * step);
    hats[k] = (2 * here - before - after) / step;
    before = here;
    here = after;
  }
  return hats;
}

/** The transform of a law that is put on the grid by hats, and of a share at 0 besides. */
export function hatsTransform(hats: Float64Array, zeroShare: number, grid: Grid): Transform {
  const { size, growth, plan, boxRe, boxIm } = grid;
  const tilted = new Float64Array(size);
  for (let k = 0; k < size; k++) tilted[k] = hats[k] / growth[k];
  const { re, im } = realFft(plan, tilted);
  const half = size / 2;
  const last = re[half] / (boxRe[half] * boxRe[half] - boxIm[half] * boxIm[half]);
  // A grid coarser than the law cannot tell it from what frequencies beyond add: there hats stay.
  const isResolved = Math.abs(last) < 1;
  for (let j = 0; j <= half && isResolved; j++) {
    const hatRe = boxRe[j] * boxRe[j] - boxIm[j] * boxIm[j];
    const hatIm = 2 * boxRe[j] * boxIm[j];
    const square = hatRe * hatRe + hatIm * hatIm;
    const real = (re[j] * hatRe + im[j] * hatIm) / square;
    im[j] = (im[j] * hatRe - re[j] * hatIm) / square;
    re[j] = real;
  }
  for (let j = 0; j <= half; j++) re[j] += zeroShare;
  return { re, im };
}

function atomsTransform({ atoms = [] }: GridLaw, grid: Grid): Transform {
  const re = new Float64Array(grid.size / 2 + 1);
  const im = new Float64Array(grid.size / 2 + 1);
  for (const { value, probability } of atoms) addPhases({ re, im }, grid, value, probability);
  return { re, im };
}
