import { type FftPlan, fft, inverseFft, planFft } from "./fft.ts";

/** What transforms of real numbers share: one of half the size does the work. */
export interface RealFftPlan {
  /** Real numbers, a power of two of at least 4. */
  readonly size: number;
  /** Of the transform of pairs taken as complex numbers. */
  readonly pairs: FftPlan;
  /** cos and sin of 2 pi k / size come from the plan of the full size. */
  readonly full: FftPlan;
}

/** Prepares transforms of so many real numbers. */
export function planRealFft(size: number): RealFftPlan {
  return { size, pairs: planFft(size / 2), full: planFft(size) };
}

/**
 * Discrete Fourier transform of real numbers, for the frequencies from 0 to the half of the size:
 * the others are their conjugates.
 *
 * @param values shape [size], left as they are
 * @returns shape [size / 2 + 1] each
 */
export function realFft(
  { size, pairs, full }: RealFftPlan,
  values: Float64Array,
): { readonly re: Float64Array; readonly im: Float64Array } {
  const half = size / 2;
  const re = new Float64Array(half + 1);
  const im = new Float64Array(half + 1);
  for (let k = 0; k < half; k++) {
    re[k] = values[2 * k];
    im[k] = values[2 * k + 1];
  }
  fft(pairs, re.subarray(0, half), im.subarray(0, half));
  re[half] = re[0] - im[0];
  re[0] += im[0];
  im[0] = 0;
  // Frequency k of the even and of the odd numbers, from those k and half - k of the pairs.
  for (let k = 1, other = half - 1; k <= other; k++, other--) {
    const evenRe = 0.5 * (re[k] + re[other]);
    const evenIm = 0.5 * (im[k] - im[other]);
    const oddRe = 0.5 * (im[k] + im[other]);
    const oddIm = 0.5 * (re[other] - re[k]);
    const c = full.cosines[k];
    const s = full.sines[k];
    const turnedRe = oddRe * c + oddIm * s;
    const turnedIm = oddIm * c - oddRe * s;
    re[k] = evenRe + turnedRe;
    im[k] = evenIm + turnedIm;
    re[other] = evenRe - turnedRe;
    im[other] = turnedIm - evenIm;
  }
  return { re, im };
}

/**
 * Undoes realFft, overwriting its frequencies; the imaginary parts of the first and the last are
 * taken as 0.
 *
 * @returns shape [size]
 */
export function inverseRealFft(
  { size, pairs, full }: RealFftPlan,
  re: Float64Array,
  im: Float64Array,
): Float64Array {
  const half = size / 2;
  const sum = 0.5 * (re[0] + re[half]);
  im[0] = 0.5 * (re[0] - re[half]);
  re[0] = sum;
  for (let k = 1, other = half - 1; k <= other; k++, other--) {
    const evenRe = 0.5 * (re[k] + re[other]);
    const evenIm = 0.5 * (im[k] - im[other]);
    const turnedRe = 0.5 * (re[k] - re[other]);
    const turnedIm = 0.5 * (im[k] + im[other]);
    const c = full.cosines[k];
    const s = full.sines[k];
    const oddRe = turnedRe * c - turnedIm * s;
    const oddIm = turnedRe * s + turnedIm * c;
    re[k] = evenRe - oddIm;
    im[k] = evenIm + oddRe;
    re[other] = evenRe + oddIm;
    im[other] = oddRe - evenIm;
  }
  const realParts = re.subarray(0, half);
  const imaginaryParts = im.subarray(0, half);
  inverseFft(pairs, realParts, imaginaryParts);
  const values = new Float64Array(size);
  for (let k = 0; k < half; k++) {
    values[2 * k] = realParts[k];
    values[2 * k + 1] = imaginaryParts[k];
  }
  return values;
}
