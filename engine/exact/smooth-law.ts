import { cumulate } from "./cumulate.ts";
import { densityTransform } from "./density-transform.ts";
import { multiplyByGiven } from "./given-transform.ts";
import { coarserGrid, type Grid } from "./grid.ts";
import type { Parts } from "./parts.ts";
import type { Severity } from "./severity.ts";
import { addTimes, constantTransform, type Transform } from "./transform.ts";

/** The parts of an interval under one value of the common factor, and how much it counts. */
export interface WeighedParts {
  readonly parts: Parts;
  readonly weight: number;
  /** What amounts are multiplied by. */
  readonly scale: number;
  /** P(some drawn amount that has a density). */
  readonly drawn: number;
}

/**
 * Of one value of the common factor, what books at least one drawn amount: a law with a density,
 * short of the probability of booking none.
 */
export interface SmoothNode {
  readonly weight: number;
  readonly scale: number;
  /** P(some drawn amount that has a density). */
  readonly drawn: number;
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

/** A grid, the transforms of severities over it, and how much of it is needed. */
export interface Frequencies {
  readonly grid: Grid;
  readonly transforms: readonly Transform[];
  /** Frequencies that count, from 0 on. */
  readonly count: number;
  /** Points between which what comes out can be read. */
  readonly points: number;
}

/** Points of the least grid that goes back to probabilities. */
const POINTS_MIN = 256;

/** Goes from the parts of an interval to the law of what books a drawn amount. */
export function makeSmoothLaw(
  weighed: readonly WeighedParts[],
  severities: readonly Severity[],
  { grid: fine, transforms, count, points }: Frequencies,
): Omit<SmoothLaw, "gridError"> {
  let size = fine.size;
  while (size / 2 >= points && size > POINTS_MIN) size /= 2;
  const grid = coarserGrid(fine, size);
  const cut = transforms.map(({ re, im }) => ({
    re: re.subarray(0, count),
    im: im.subarray(0, count),
  }));
  const isScaled = weighed.some(({ scale }) => scale !== weighed[0].scale);
  const sums = [constantTransform(count, 0), constantTransform(count, 0)];
  const drawnSums = [0, 0];
  const nodes: SmoothNode[] = [];
  const laws = weighed.map(({ parts }) => densityTransform(parts, cut, severities));
  multiplyByGiven(
    laws,
    weighed.map(({ parts }) => parts),
    fine,
  );
  weighed.forEach(({ weight, scale, drawn }, index) => {
    const transform = laws[index];
    const isOdd = index % 2 === 1;
    if (isScaled) nodes.push({ weight, scale, drawn, isOdd, below: cumulate(transform, grid) });
    else {
      addTimes(sums[index % 2], transform, weight);
      drawnSums[index % 2] += weight * drawn;
    }
  });
  if (isScaled) return { step: grid.step, nodes };
  // Where amounts do not move with the factor, the mixture is taken before going back.
  const [{ scale }] = weighed;
  const mixed = sums.slice(0, weighed.length).map((sum, index) => ({
    weight: 1,
    scale,
    drawn: drawnSums[index],
    isOdd: index === 1,
    below: cumulate(sum, grid),
  }));
  return { step: grid.step, nodes: mixed };
}

/** The same law from every other value of the factor: how far off it is shows what spacing does. */
export function everyOtherSmooth({ nodes, ...law }: SmoothLaw): SmoothLaw {
  const kept = nodes.filter(({ isOdd }) => !isOdd);
  return { ...law, nodes: kept.map((node) => ({ ...node, weight: 2 * node.weight })) };
}
