import { cumulate } from "./cumulate.ts";
import { drawnTransform } from "./drawn-transform.ts";
import { multiplyByGiven } from "./given-transform.ts";
import { type Grid, makeGrid } from "./grid.ts";
import { lawTransform } from "./law-transform.ts";
import type { Parts } from "./parts.ts";
import { smoothBelow } from "./read-smooth-law.ts";
import type { Severity } from "./severity.ts";
import { addTimes, constantTransform, type Transform } from "./transform.ts";

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
  /** Whether every other value of the factor leaves it out. */
  readonly isOdd: boolean;
  /** P(bookings < (k + 1/2) step), before scaling, by k. */
  readonly below: Float64Array;
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
  /** Amounts, scaled, at which the law is watched while the grid is refined. */
  readonly checks: readonly number[];
  /** Whether what books no drawn amount is left out: else it is included, its atoms smoothed. */
  readonly isWithoutAtoms: boolean;
}

const SIZE_MIN = 1024;
const SIZE_MAX = 2 ** 16;

/** What may be left of a transform at the grid's last frequency, and halfway to it. */
const EDGE_MAX = 2e-6;
const MIDDLE_MAX = 5e-4;

/** What may be left of one drawn amount's transform: frequencies beyond the grid add to it. */
const ALIAS_MAX = 0.06;

/** What halving the step may change of a probability. */
const DIFFERENCE_MAX = 2e-6;

/** Frequencies from which on a transform is smaller are left out. */
const BAND_MIN = 1e-11;

/** Solves the part of a law that has a density, on a grid as fine as it takes. */
export function solveSmoothly(request: SmoothRequest): SmoothLaw {
  const { severities, reach, checks } = request;
  let coarser: SmoothLaw | undefined;
  for (let size = SIZE_MIN; ; size *= 2) {
    const grid = makeGrid(size, reach);
    const transforms = severities.map((severity) => lawTransform(severity, grid));
    const band = bandOf(request, transforms);
    const isFine = band.edge <= EDGE_MAX && band.middle <= MIDDLE_MAX && band.severity <= ALIAS_MAX;
    const nodes = invertAll(request, transforms, grid, band.count);
    const law = { step: grid.step, nodes, gridError: band.edge };
    if (isFine) return law;
    // Without a bound that the frequencies left out give, a grid half as fine tells the error.
    const off = coarser ? largestDifference(law, coarser, checks) : 1;
    if (off <= DIFFERENCE_MAX || size === SIZE_MAX) return { ...law, gridError: off };
    coarser = law;
  }
}

function largestDifference(a: SmoothLaw, b: SmoothLaw, checks: readonly number[]): number {
  return Math.max(...checks.map((x) => Math.abs(smoothBelow(a, x) - smoothBelow(b, x))));
}

interface Band {
  /** Frequencies that count. */
  readonly count: number;
  /** What is left of the transform at the last frequency, and halfway to it. */
  readonly edge: number;
  readonly middle: number;
  /** What is left there of one drawn amount's. */
  readonly severity: number;
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
  const drawn = transforms.filter((_, i) => !severities[i].atoms);
  return {
    count,
    edge: sizes[looks.length - 1],
    middle: sizes[looks.length - 5],
    severity: Math.max(...drawn.map(({ re, im }) => Math.abs(re[half]) + Math.abs(im[half]))),
  };
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
  const hasAtoms = severities.some(({ atoms }) => atoms);
  const length = hasAtoms ? count : 1;
  const none = drawnTransform(
    parts,
    transforms.map((transform, i) =>
      severities[i].atoms ? transform : constantTransform(length, severities[i].zeroShare),
    ),
    length,
  );
  addTimes(all, hasAtoms ? none : constantTransform(count, none.re[0]), -1);
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
  const sums = [constantTransform(count, 0), constantTransform(count, 0)];
  const nodes: SmoothNode[] = [];
  weighed.forEach(({ parts, weight, scale }, index) => {
    const transform = densityTransform(parts, cut, severities, isWithoutAtoms);
    multiplyByGiven(transform, parts.singles, grid);
    const isOdd = index % 2 === 1;
    if (isScaled) nodes.push({ weight, scale, isOdd, below: cumulate(transform, grid) });
    else addTimes(sums[index % 2], transform, weight);
  });
  if (isScaled) return nodes;
  // Where amounts do not move with the factor, the mixture is taken before going back.
  const [{ scale }] = weighed;
  return sums
    .slice(0, weighed.length)
    .map((sum, index) => ({ weight: 1, scale, isOdd: index === 1, below: cumulate(sum, grid) }));
}

/** The same law from every other value of the factor: how far off it is shows what spacing does. */
export function everyOtherSmooth({ nodes, ...law }: SmoothLaw): SmoothLaw {
  const kept = nodes.filter(({ isOdd }) => !isOdd);
  return { ...law, nodes: kept.map((node) => ({ ...node, weight: 2 * node.weight })) };
}
