import { type Band, looksAt, OCTAVE, pickedAt, reachOfBand, reachOfSum } from "./band.ts";
import { densityTransform } from "./density-transform.ts";
import { type GivenDecay, givenDecay, leftBetween } from "./given-decay.ts";
import type { Grid } from "./grid.ts";
import type { Severity } from "./severity.ts";
import type { WeighedParts } from "./smooth-law.ts";
import type { Transform } from "./transform.ts";

/** How far the transform of a law reaches, over all values of the factor. */
export interface LawBand {
  readonly band: Band;
  /** The last frequency that counts. */
  readonly last: number;
  /** What frequencies left out may add to a probability, the tilt apart. */
  readonly left: number;
}

/** Points on which given amounts are put at least, to see how their transforms fall off. */
const DECAY_POINTS_MIN = 2 ** 13;

/** So many factors of given amounts are multiplied sooner than it is seen how they fall off. */
const FACTORS_FEW = 16_000;

/**
 * Looks at a few frequencies of what has a density, to see how many count.
 *
 * @param most what frequencies left out may add to a probability, the tilt apart
 */
export function bandOf(
  { weighed, severities }: { weighed: readonly WeighedParts[]; severities: readonly Severity[] },
  transforms: readonly Transform[],
  grid: Grid,
  most: number,
): LawBand {
  const last = grid.size / 2;
  const looks = looksAt(last);
  const picked = transforms.map((transform) => pickedAt(transform, looks));
  const drawn = weighed.map(({ parts, weight }) => {
    const { re, im } = densityTransform(parts, picked, severities);
    return re.map((real, i) => weight * Math.sqrt(real * real + im[i] * im[i]));
  });
  const plain = bandOfDrawn(drawn, looks, most);
  const factors = weighed.length * plain.last * countGiven(weighed[0]);
  if (factors === 0 || (plain.left <= most && factors <= FACTORS_FEW)) return plain;
  const points = Math.max(DECAY_POINTS_MIN, 4 * grid.size);
  const parts = weighed.map((of) => of.parts);
  return fallenBand(drawn, looks, givenDecay(parts, grid, points, points / 4 + 1), most);
}

function countGiven({ parts: { given, singles } }: WeighedParts): number {
  return singles.reduce((sum, single) => sum + single.given.length, given.amounts.length);
}

/** Of drawn amounts alone: what is left from a frequency j on adds about its j-th part. */
function bandOfDrawn(
  drawn: readonly Float64Array[],
  looks: readonly number[],
  most: number,
): LawBand {
  const sizes = new Float64Array(looks.length);
  for (const own of drawn) for (let i = 0; i < sizes.length; i++) sizes[i] += own[i];
  const end = looks.length - 1;
  const band = { looks, sizes };
  return { band, last: reachOfBand(band, (j) => most * j), left: sizes[end] / looks[end] };
}

/** Next to given amounts, whose phases are anyhow, what is left out is summed up. */
function fallenBand(
  drawn: readonly Float64Array[],
  looks: readonly number[],
  decay: GivenDecay,
  most: number,
): LawBand {
  const sizes = new Float64Array(looks.length);
  const end = looks.length - 1;
  let beyond = 0;
  drawn.forEach((own, node) => {
    for (let i = 0; i <= end; i++) {
      const to = i < end ? looks[i + 1] : looks[end] + 1;
      sizes[i] += own[i] * leftBetween(decay, node, looks[i], to);
    }
    beyond += leftBeyond(own[end], own[end - OCTAVE], decay, { node, last: looks[end] });
  });
  const band = { looks, sizes };
  const { last, sum } = reachOfSum(band, most / 2);
  return { band, last, left: sum + beyond };
}

/**
 * What frequencies beyond the grid add where amounts are given: as far as it is known how those
 * fall off, and from there on, where drawn ones at least go on as they did over the last octave.
 */
function leftBeyond(
  drawn: number,
  before: number,
  decay: GivenDecay,
  { node, last }: { readonly node: number; readonly last: number },
): number {
  const ratio = before > 0 ? Math.min(1, drawn / before) : 1;
  let left = drawn;
  let sum = 0;
  let from = last;
  for (; 2 * from < decay.falls.length; from *= 2) {
    sum += left * leftBetween(decay, node, from, 2 * from) * OCTAVE_SHARE;
    left *= ratio;
  }
  return sum + (left * decay.sizes[node]) / from;
}

/** The sum of 1 / (pi j) over an octave. */
const OCTAVE_SHARE = Math.LN2 / Math.PI;
