import { cosOfTurn, sinOfTurn } from "./trigonometry.ts";

/** What transforms of one size share. */
export interface FftPlan {
  /** Points of the transform, a power of two. */
  readonly size: number;
  /** cos and sin of 2 pi k / size, shape [size / 2] each. */
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
  /** Where each point goes before the first pass: its index with the bits reversed, [size]. */
  readonly reversed: Uint32Array;
}

const plans = new Map<number, FftPlan>();

/**
 * Prepares transforms of a given size, once: many share the work.
 *
 * @param size points, a power of two from 1 to 2^24
 * @throws {RangeError} for another size
 */
export function planFft(size: number): FftPlan {
  const plan = plans.get(size) ?? makePlan(size);
  plans.set(size, plan);
  return plan;
}

function makePlan(size: number): FftPlan {
  const bits = 31 - Math.clz32(size);
  if (!(size >= 1 && size <= 2 ** 24 && size === 1 << bits)) {
    throw new RangeError(`size must be a power of two from 1 to 2^24, got ${size}`);
  }
  const half = size >> 1;
  const reversed = new Uint32Array(size);
  for (let i = 1; i < size; i++) reversed[i] = (reversed[i >> 1] >> 1) | (i & 1 ? half : 0);
  return {
    size,
    cosines: Float64Array.from({ length: half }, (_, k) => cosOfTurn(k, size)),
    sines: Float64Array.from({ length: half }, (_, k) => sinOfTurn(k, size)),
    reversed,
  };
}

/**
 * Discrete Fourier transform in place: X[k] = sum over j of x[j] exp(-2 pi i j k / size).
 *
 * @param re real parts, shape [size]
 * @param im imaginary parts, shape [size]
 * @see Cooley and Tukey (1965), doi:10.1090/S0025-5718-1965-0178586-1
 */
export function fft(plan: FftPlan, re: Float64Array, im: Float64Array): void {
  const { size } = plan;
  reorder(plan, re, im);
  if (size >= 4) passOfFours(size, re, im);
  else if (size === 2) pass(plan, re, im, 1);
  let half = 4;
  for (; 4 * half <= size; half *= 4) twoPasses(plan, re, im, half);
  if (half < size) pass(plan, re, im, half);
}

/** Undoes fft: x[j] = sum over k of X[k] exp(2 pi i j k / size), divided by size. */
export function inverseFft(plan: FftPlan, re: Float64Array, im: Float64Array): void {
  // With real and imaginary parts exchanged, the forward transform is the inverse one.
  fft(plan, im, re);
  const share = 1 / plan.size;
  for (let i = 0; i < plan.size; i++) {
    re[i] *= share;
    im[i] *= share;
  }
}

function reorder({ size, reversed }: FftPlan, re: Float64Array, im: Float64Array): void {
  for (let i = 0; i < size; i++) {
    const j = reversed[i];
    if (j <= i) continue;
    const real = re[i];
    const imaginary = im[i];
    re[i] = re[j];
    im[i] = im[j];
    re[j] = real;
    im[j] = imaginary;
  }
}

/** The first two passes at once: their turns are quarters, which take no multiplication. */
function passOfFours(size: number, re: Float64Array, im: Float64Array): void {
  for (let i = 0; i < size; i += 4) {
    const sumRe = re[i] + re[i + 1];
    const sumIm = im[i] + im[i + 1];
    const differenceRe = re[i] - re[i + 1];
    const differenceIm = im[i] - im[i + 1];
    const farSumRe = re[i + 2] + re[i + 3];
    const farSumIm = im[i + 2] + im[i + 3];
    const farDifferenceRe = re[i + 2] - re[i + 3];
    const farDifferenceIm = im[i + 2] - im[i + 3];
    re[i] = sumRe + farSumRe;
    im[i] = sumIm + farSumIm;
    re[i + 1] = differenceRe + farDifferenceIm;
    im[i + 1] = differenceIm - farDifferenceRe;
    re[i + 2] = sumRe - farSumRe;
    im[i + 2] = sumIm - farSumIm;
    re[i + 3] = differenceRe - farDifferenceIm;
    im[i + 3] = differenceIm + farDifferenceRe;
  }
}

/** Joins transforms of `half` points by twos into transforms of twice as many. */
function pass(plan: FftPlan, re: Float64Array, im: Float64Array, half: number): void {
  const { size, cosines, sines } = plan;
  const stride = size / (2 * half);
  for (let start = 0; start < size; start += 2 * half) {
    for (let k = 0; k < half; k++) {
      const a = start + k;
      const b = a + half;
      const c = cosines[k * stride];
      const s = sines[k * stride];
      const real = re[b] * c + im[b] * s;
      const imaginary = im[b] * c - re[b] * s;
      re[b] = re[a] - real;
      im[b] = im[a] - imaginary;
      re[a] += real;
      im[a] += imaginary;
    }
  }
}

/** Two passes at once, of `half` and twice `half`, with the same bits: points are read once. */
function twoPasses(plan: FftPlan, re: Float64Array, im: Float64Array, half: number): void {
  const { size, cosines, sines } = plan;
  const stride = size / (4 * half);
  for (let k = 0; k < half; k++) {
    const nearCos = cosines[2 * k * stride];
    const nearSin = sines[2 * k * stride];
    const farCos = cosines[k * stride];
    const farSin = sines[k * stride];
    for (let a = k; a < size; a += 4 * half) {
      const b = a + half;
      const c = b + half;
      const d = c + half;
      const bRe = re[b] * nearCos + im[b] * nearSin;
      const bIm = im[b] * nearCos - re[b] * nearSin;
      const dRe = re[d] * nearCos + im[d] * nearSin;
      const dIm = im[d] * nearCos - re[d] * nearSin;
      const evenRe = re[a] + bRe;
      const evenIm = im[a] + bIm;
      const oddRe = re[a] - bRe;
      const oddIm = im[a] - bIm;
      const farEvenRe = re[c] + dRe;
      const farEvenIm = im[c] + dIm;
      const farOddRe = re[c] - dRe;
      const farOddIm = im[c] - dIm;
      const cRe = farEvenRe * farCos + farEvenIm * farSin;
      const cIm = farEvenIm * farCos - farEvenRe * farSin;
      // A quarter of a turn further on.
      const dTurnedRe = farOddIm * farCos - farOddRe * farSin;
      const dTurnedIm = -farOddIm * farSin - farOddRe * farCos;
      re[a] = evenRe + cRe;
      im[a] = evenIm + cIm;
      re[b] = oddRe + dTurnedRe;
      im[b] = oddIm + dTurnedIm;
      re[c] = evenRe - cRe;
      im[c] = evenIm - cIm;
      re[d] = oddRe - dTurnedRe;
      im[d] = oddIm - dTurnedIm;
    }
  }
}
