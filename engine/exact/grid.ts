import { exp } from "../numeric/exp.ts";
import { planRealFft, type RealFftPlan } from "../numeric/real-fft.ts";
import { cosOfTurn, sinOfTurn } from "../numeric/trigonometry.ts";

/**
 * A grid of amounts k · step, and the transform over it. Sums wrap around its end; so amounts are
 * tilted, weighed by e^(-tilt k), which makes what comes around negligible.
 *
 * @see Embrechts and Frei (2009), "Panjer recursion versus FFT for compound distributions",
 *   Mathematical Methods of Operations Research 69, doi:10.1007/s00186-008-0249-2
 */
export interface Grid extends Frame {
  /** Those that stand for values from 0 on; the rest, at the end, for values below 0. */
  readonly points: number;
  readonly step: number;
}

/** What all grids of a size share. */
interface Frame {
  /** Points, a power of two. */
  readonly size: number;
  /** e^-decay is what is left of amounts that come around; by e^decay rounding errors grow. */
  readonly decay: number;
  /** Decay by step. */
  readonly tilt: number;
  /** e^(tilt k), by k. */
  readonly growth: Float64Array;
  readonly plan: RealFftPlan;
  /**
   * Transform of a uniform law over one step, at each frequency from 0 to the half of the size.
   * Its square is that of two such steps added, the hat by which a law is put on the grid.
   */
  readonly boxRe: Float64Array;
  readonly boxIm: Float64Array;
}

/** What is left of amounts that come around, 6e-6 of them, where there is no better reason. */
const DECAY = 12;

/** Share of a grid that stands for values below 0, to which what is smoothed near 0 rings. */
const NEGATIVE_SHARE = 1 / 8;

/** Makes a grid for values up to a reach. */
export function makeGrid(size: number, reach: number, decay = DECAY): Grid {
  const points = size * (1 - NEGATIVE_SHARE);
  return layGrid(size, decay, points, reach / points);
}

/** Makes a grid of a given step, all of whose points stand for values from 0 on. */
export function makeLattice(size: number, step: number): Grid {
  return layGrid(size, DECAY, size, step);
}

/**
 * Lays a coarser grid over the same amounts, for a transform of which only the first frequencies
 * count: it has the same frequencies.
 */
export function coarserGrid({ size, decay, points, step }: Grid, toSize: number): Grid {
  return layGrid(toSize, decay, (points * toSize) / size, (step * size) / toSize);
}

const frames = new Map<string, Frame>();

function layGrid(size: number, decay: number, points: number, step: number): Grid {
  const key = `${size} ${decay}`;
  const frame = frames.get(key) ?? makeFrame(size, decay);
  frames.set(key, frame);
  return { ...frame, points, step };
}

function makeFrame(size: number, decay: number): Frame {
  const half = size / 2;
  const tilt = decay / size;
  const boxRe = new Float64Array(half + 1);
  const boxIm = new Float64Array(half + 1);
  // sin(a - i b) / (a - i b), with sinh and cosh of the small b.
  const b = tilt / 2;
  const cosh = 0.5 * (exp(b) + exp(-b));
  const sinh = 0.5 * (exp(b) - exp(-b));
  for (let j = 0; j <= half; j++) {
    const a = (Math.PI * j) / size;
    const re = sinOfTurn(j, 2 * size) * cosh;
    const im = -cosOfTurn(j, 2 * size) * sinh;
    const square = a * a + b * b;
    boxRe[j] = (re * a - im * b) / square;
    boxIm[j] = (im * a + re * b) / square;
  }
  const growth = Float64Array.from({ length: size }, (_, k) => exp(tilt * k));
  return { size, decay, tilt, growth, plan: planRealFft(size), boxRe, boxIm };
}
