import { exp } from "../numeric/exp.ts";
import { inverseFft } from "../numeric/fft.ts";
import { type Grid, makeGrid } from "./grid.ts";
import type { Parts } from "./parts.ts";
import { addTimes, constantTransform, drawnTransform, multiplyByGiven } from "./parts-transform.ts";
import type { Severity } from "./severity.ts";
import { severityTransform, type Transform } from "./severity-transform.ts";

/** The parts of an interval under one value of the common factor, and how much it counts. */
export interface WeighedParts {
  readonly parts: Parts;
  readonly weight: number;
  /** What amounts are multiplied by. */
  readonly scale: number;
}

/**
 * Of one value of the common factor, what books at least one drawn amount: a law with a density,
 * short of the probability of booking none.
 */
export interface SmoothNode {
  readonly weight: number;
  readonly scale: number;
  /** P(bookings < (k + 1/2) step), before scaling, by k. */
  readonly below: Float64Array;
  /** The integral of that from 0 to (k + 1/2) step, in steps. */
  readonly integral: Float64Array;
}

export interface SmoothLaw {
  readonly step: number;
  readonly nodes: readonly SmoothNode[];
  /** Largest error of a probability that the grid is thought to make. */
  readonly gridError: number;
}

export interface SmoothRequest {
  readonly severities: readonly Severity[];
  readonly weighed: readonly WeighedParts[];
  /** How far the grid must reach, in minor units before scaling. */
  readonly reach: number;
  /** Whether what books no drawn amount is left out: else it is included, its atoms smoothed. */
  readonly isWithoutAtoms: boolean;
}

const SIZE_MIN = 1024;
const SIZE_MAX = 2 ** 16;

/** What may be left of a transform at the grid's last frequency, and halfway to it. */
const EDGE_MAX = 2e-6;
const MIDDLE_MAX = 5e-4;

/** Frequencies from which on a transform is smaller are left out. */
const BAND_MIN = 1e-11;

/** Solves the part of a law that has a density, on a grid as fine as it takes. */
export function solveSmoothly(request: SmoothRequest): SmoothLaw {
  for (let size = SIZE_MIN; ; size *= 2) {
    const grid = makeGrid(size, request.reach / size);
    const transforms = request.severities.map((severity) => severityTransform(severity, grid));
    const band = bandOf(request, transforms);
    const isFine = band.edge <= EDGE_MAX && band.middle <= MIDDLE_MAX;
    if (!isFine && size < SIZE_MAX) continue;
    return {
      step: grid.step,
      nodes: invertAll(request, transforms, grid, band.count),
      gridError: band.edge,
    };
  }
}

interface Band {
  /** Frequencies that count. */
  readonly count: number;
  readonly edge: number;
  readonly middle: number;
}

/** Looks at a few frequencies of all nodes: how far the transform reaches, and what is cut off. */
function bandOf(
  { weighed, severities, isWithoutAtoms }: SmoothRequest,
  transforms: readonly Transform[],
): Band {
  const half = transforms[0].re.length - 1;
  const looks: number[] = [];
  for (let j = 16; j < half; j *= 2) looks.push(j, 1.25 * j, 1.5 * j, 1.75 * j);
  looks.push(half);
  const picked = transforms.map(({ re, im }) => ({
    re: Float64Array.from(looks, (j) => re[j]),
    im: Float64Array.from(looks, (j) => im[j]),
  }));
  const sizes = new Float64Array(looks.length);
  for (const { parts, weight } of weighed) {
    const { re, im } = densityTransform(parts, picked, severities, isWithoutAtoms);
    for (let i = 0; i < looks.length; i++) {
      sizes[i] += weight * Math.sqrt(re[i] * re[i] + im[i] * im[i]);
    }
  }
  const last = sizes.findLastIndex((size) => size > BAND_MIN);
  const count = Math.min(half, looks[Math.min(last + 1, looks.length - 1)]) + 1;
  return { count, edge: sizes[looks.length - 1], middle: sizes[looks.length - 5] };
}

/** The transform of what has a density, short of given amounts. */
function densityTransform(
  parts: Parts,
  transforms: readonly Transform[],
  severities: readonly Severity[],
  isWithoutAtoms: boolean,
): Transform {
  const count = transforms[0].re.length;
  const all = drawnTransform(parts, transforms, count);
  if (!isWithoutAtoms) return all;
  const atoms = transforms.map((transform, i) =>
    severities[i].atoms ? transform : constantTransform(count, severities[i].zeroShare),
  );
  addTimes(all, drawnTransform(parts, atoms, count), -1);
  return all;
}

function invertAll(
  { weighed, severities, isWithoutAtoms }: SmoothRequest,
  transforms: readonly Transform[],
  grid: Grid,
  count: number,
): SmoothNode[] {
  const cut = transforms.map(({ re, im }) => ({
    re: re.subarray(0, count),
    im: im.subarray(0, count),
  }));
  const isScaled = weighed.some(({ scale }) => scale !== weighed[0].scale);
  const sum = constantTransform(count, 0);
  const nodes: SmoothNode[] = [];
  for (const { parts, weight, scale } of weighed) {
    const transform = densityTransform(parts, cut, severities, isWithoutAtoms);
    multiplyByGiven(transform, parts.singles, grid);
    if (isScaled) nodes.push({ weight, scale, ...invert(transform, grid) });
    else addTimes(sum, transform, weight);
  }
  // Where amounts do not move with the factor, the mixture is taken before going back.
  return isScaled ? nodes : [{ weight: 1, scale: weighed[0].scale, ...invert(sum, grid) }];
}

/** Probabilities below the middles between grid points: of boxes, added up. */
function invert(transform: Transform, { size, tilt, plan, boxRe, boxIm }: Grid) {
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  const half = size / 2;
  for (let j = 0; j < transform.re.length; j++) {
    re[j] = transform.re[j] * boxRe[j] - transform.im[j] * boxIm[j];
    im[j] = transform.re[j] * boxIm[j] + transform.im[j] * boxRe[j];
    if (j === 0 || j === half) im[j] = 0;
    else {
      re[size - j] = re[j];
      im[size - j] = -im[j];
    }
  }
  inverseFft(plan, re, im);
  const below = re;
  let sum = 0;
  for (let k = 0; k < size; k++) {
    sum += re[k] * exp(tilt * k);
    below[k] = sum;
  }
  return { below, integral: integrate(below) };
}

/** Running integral, each cell by the cubic through its four nearest values. */
function integrate(values: Float64Array): Float64Array {
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
