import { type Band, leftAt, looksAt, pickedAt, reachOfBand } from "./band.ts";
import { cumulate } from "./cumulate.ts";
import { drawnTransform } from "./drawn-transform.ts";
import { multiplyByGiven } from "./given-transform.ts";
import { coarserGrid, type Grid } from "./grid.ts";
import type { Parts } from "./parts.ts";
import { smoothBelow } from "./read-smooth-law.ts";
import type { Severity } from "./severity.ts";
import { severityGrid, severityTransform } from "./severity-transform.ts";
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
  /** What a probability may be off by. */
  readonly error: number;
}

const SIZE_MIN = 512;
const SIZE_MAX = 2 ** 16;

/** Points of the least grid that goes back to probabilities. */
const POINTS_MIN = 128;

/** What may be left of a transform at the grid's last frequency, as a share of the error asked. */
const EDGE_SHARE = 0.2;

/** What may be left of it halfway to the last frequency: between points values are read. */
const MIDDLE_MAX = 5e-4;

/** What may be left of one drawn amount's transform: frequencies beyond the grid add to it. */
const ALIAS_MAX = 0.06;

/** What halving the step may change of a probability, as a share of the error asked. */
const DIFFERENCE_SHARE = 0.2;

/** Frequencies from which on a transform is smaller are left out: the tilt lets them grow. */
const BAND_SHARE = 1e-6;

/** Points to a wave of the last frequency that counts, so that values are read between them. */
const POINTS_PER_WAVE = 4;

/** Solves the part of a law that has a density, on a grid as fine as it takes. */
export function solveSmoothly(request: SmoothRequest): SmoothLaw {
  const { severities, reach, checks, error } = request;
  let coarser: SmoothLaw | undefined;
  for (let size = SIZE_MIN; ; size *= 2) {
    const grid = severityGrid(size, reach, severities);
    const transforms = severities.map((severity) => severityTransform(severity, grid));
    const band = bandOf(request, transforms);
    const isFine =
      leftAt(band, size / 2) <= EDGE_SHARE * error &&
      leftAt(band, size / 4) <= MIDDLE_MAX &&
      leftOfDrawn(severities, transforms) <= ALIAS_MAX;
    const law = invertAll(request, transforms, grid, band);
    if (isFine) return { ...law, gridError: leftAt(band, size / 2) };
    // Without a bound that the frequencies left out give, a grid half as fine tells the error.
    const off = coarser ? largestDifference({ ...law, gridError: 0 }, coarser, checks) : 1;
    if (off <= DIFFERENCE_SHARE * error || size === SIZE_MAX) return { ...law, gridError: off };
    coarser = { ...law, gridError: off };
  }
}

function largestDifference(a: SmoothLaw, b: SmoothLaw, checks: readonly number[]): number {
  return Math.max(...checks.map((x) => Math.abs(smoothBelow(a, x) - smoothBelow(b, x))));
}

function leftOfDrawn(severities: readonly Severity[], transforms: readonly Transform[]): number {
  const drawn = transforms.filter((_, i) => !severities[i].atoms);
  const last = transforms[0].re.length - 1;
  return Math.max(...drawn.map(({ re, im }) => Math.abs(re[last]) + Math.abs(im[last])));
}

/** Looks at a few frequencies of all nodes. */
function bandOf({ weighed, severities }: SmoothRequest, transforms: readonly Transform[]): Band {
  const looks = looksAt(transforms[0].re.length - 1);
  const picked = transforms.map((transform) => pickedAt(transform, looks));
  const sizes = new Float64Array(looks.length);
  for (const { parts, weight } of weighed) {
    const { re, im } = densityTransform(parts, picked, severities);
    for (let i = 0; i < looks.length; i++) {
      sizes[i] += weight * Math.sqrt(re[i] * re[i] + im[i] * im[i]);
    }
  }
  return { looks, sizes };
}

/** The transform of what has a density, short of given amounts. */
function densityTransform(
  parts: Parts,
  transforms: readonly Transform[],
  severities: readonly Severity[],
): Transform {
  const count = transforms[0].re.length;
  const all = drawnTransform(parts, transforms, count);
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
  { weighed, severities, error }: SmoothRequest,
  transforms: readonly Transform[],
  fine: Grid,
  band: Band,
): Omit<SmoothLaw, "gridError"> {
  const count = reachOfBand(band, BAND_SHARE * error) + 1;
  const points = POINTS_PER_WAVE * Math.max(count, 2 * reachOfBand(band, MIDDLE_MAX));
  let size = fine.size;
  while (size / 2 >= points && size > POINTS_MIN) size /= 2;
  const grid = coarserGrid(fine, size);
  const cut = transforms.map(({ re, im }) => ({
    re: re.subarray(0, count),
    im: im.subarray(0, count),
  }));
  const isScaled = weighed.some(({ scale }) => scale !== weighed[0].scale);
  const sums = [constantTransform(count, 0), constantTransform(count, 0)];
  const nodes: SmoothNode[] = [];
  weighed.forEach(({ parts, weight, scale }, index) => {
    const transform = densityTransform(parts, cut, severities);
    multiplyByGiven(transform, parts.singles, fine);
    const isOdd = index % 2 === 1;
    if (isScaled) nodes.push({ weight, scale, isOdd, below: cumulate(transform, grid) });
    else addTimes(sums[index % 2], transform, weight);
  });
  if (isScaled) return { step: grid.step, nodes };
  // Where amounts do not move with the factor, the mixture is taken before going back.
  const [{ scale }] = weighed;
  const mixed = sums
    .slice(0, weighed.length)
    .map((sum, index) => ({ weight: 1, scale, isOdd: index === 1, below: cumulate(sum, grid) }));
  return { step: grid.step, nodes: mixed };
}

/** The same law from every other value of the factor: how far off it is shows what spacing does. */
export function everyOtherSmooth({ nodes, ...law }: SmoothLaw): SmoothLaw {
  const kept = nodes.filter(({ isOdd }) => !isOdd);
  return { ...law, nodes: kept.map((node) => ({ ...node, weight: 2 * node.weight })) };
}
