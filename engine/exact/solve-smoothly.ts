import { exp } from "../numeric/exp.ts";
import { reachOfBand } from "./band.ts";
import { bandOf } from "./band-of-law.ts";
import { smoothBelow } from "./read-smooth-law.ts";
import type { Severity } from "./severity.ts";
import { severityGrid, severityTransform } from "./severity-transform.ts";
import { makeSmoothLaw, type SmoothLaw, type WeighedParts } from "./smooth-law.ts";
import type { Transform } from "./transform.ts";

export interface SmoothRequest {
  readonly severities: readonly Severity[];
  readonly weighed: readonly WeighedParts[];
  /** How far the grid must reach, in minor units before scaling. */
  readonly reach: number;
  /** Likewise how far the law is wanted at its best. */
  readonly furthest: number;
  /** Amounts, scaled, at which the law is watched while the grid is refined. */
  readonly checks: readonly number[];
  /** What a probability may be off by. */
  readonly error: number;
}

const SIZE_MIN = 512;
const SIZE_MAX = 2 ** 16;

/** Up to this size a grid that is too coarse for one drawn amount is not even tried. */
const SIZE_TRIED = 4096;

/**
 * How far tilting lets amounts decay over the grid: what comes around its end is less, but what is
 * left out at high frequencies grows. The second is for laws of which much lies beyond the grid.
 */
const DECAYS = [7, 13] as const;

/** What may be left of one drawn amount's transform: frequencies beyond the grid add to it. */
const ALIAS_MAX = 0.06;

/** What may be left of a transform where a wave is only so many points long. */
const MIDDLE_MAX = 5e-4;
const POINTS_PER_WAVE = 4;

/** As shares of the error asked: what may come around, what frequencies left out may add, */
const AROUND_SHARE = 0.1;
const CUT_SHARE = 0.05;

/** and what halving the step may change. */
const DIFFERENCE_SHARE = 0.2;

/** Solves the part of a law that has a density, on a grid as fine as it takes. */
export function solveSmoothly(request: SmoothRequest): SmoothLaw {
  const [mild, strong] = DECAYS;
  const law = solveTilted(request, mild);
  if (aroundError(law, mild) <= AROUND_SHARE * request.error) return law;
  return solveTilted(request, strong);
}

function solveTilted(request: SmoothRequest, decay: number): SmoothLaw {
  const { severities, weighed, reach, furthest, checks, error } = request;
  let coarser: SmoothLaw | undefined;
  for (let size = SIZE_MIN; ; size *= 2) {
    const grid = severityGrid(severities, { size, reach, decay });
    const transforms = severities.map((severity) => severityTransform(severity, grid));
    const isAliased = leftOfDrawn(severities, transforms) > ALIAS_MAX;
    if (isAliased && size < SIZE_TRIED) continue;
    // What is left out grows by the tilt.
    const growth = exp((decay * furthest) / (grid.step * grid.points));
    const { left, band, last } = bandOf(request, transforms, grid, (CUT_SHARE * error) / growth);
    const cutError = growth * left;
    const middle = reachOfBand(band, () => MIDDLE_MAX);
    const points = Math.max(2 * last, POINTS_PER_WAVE * middle);
    const law = makeSmoothLaw(weighed, severities, { grid, transforms, count: last + 1, points });
    const isFine = cutError <= CUT_SHARE * error && points <= size && !isAliased;
    if (isFine) return { ...law, gridError: cutError };
    // Without a bound that the frequencies left out give, a grid half as fine tells the error.
    const off = coarser ? largestDifference(law, coarser, checks) : 1;
    coarser = { ...law, gridError: off };
    if (off <= DIFFERENCE_SHARE * error || size === SIZE_MAX) return coarser;
  }
}

function aroundError({ nodes }: SmoothLaw, decay: number): number {
  return nodes.reduce((sum, { weight, drawn, below }) => {
    return sum + weight * Math.max(0, drawn - below[below.length - 1]) * exp(-decay);
  }, 0);
}

function largestDifference(
  a: Omit<SmoothLaw, "gridError">,
  b: SmoothLaw,
  checks: readonly number[],
): number {
  return Math.max(...checks.map((x) => Math.abs(smoothBelow(a, x) - smoothBelow(b, x))));
}

function leftOfDrawn(severities: readonly Severity[], transforms: readonly Transform[]): number {
  const drawn = transforms.filter((_, i) => !severities[i].atoms);
  const last = transforms[0].re.length - 1;
  return Math.max(...drawn.map(({ re, im }) => Math.abs(re[last]) + Math.abs(im[last])));
}
