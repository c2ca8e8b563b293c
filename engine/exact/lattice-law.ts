import { exp } from "../numeric/exp.ts";
import { looksAt, reachOfBand, reachOfSum } from "./band.ts";
import { cumulate, integrate, readAt } from "./cumulate.ts";
import { givenDecay, leftBetween } from "./given-decay.ts";
import { givenDivisor } from "./given-divisor.ts";
import { multiplyByGiven } from "./given-transform.ts";
import { coarserGrid, type Grid, makeLattice } from "./grid.ts";
import type { Parts } from "./parts.ts";
import { addTimes, constantTransform, type Transform } from "./transform.ts";

/**
 * Sums of many given amounts, all multiples of one: atoms on a lattice, whose masses change so
 * slowly from point to point that a smooth function tells them.
 */
export interface LatticeLaw {
  /** Minor units from point to point, as booked. */
  readonly spacing: number;
  /** Points of the lattice from one entry of a table to the next. */
  readonly stride: number;
  /** Over all values of the factor, and from every other. */
  readonly whole: LatticeTables;
  readonly everyOther: LatticeTables;
  /** What a probability may be off by. */
  readonly error: number;
}

interface LatticeTables {
  /** Read halfway between two points: the probability of all points before. */
  readonly below: Float64Array;
  /** Its integral up to a point is the sum of those probabilities up to there. */
  readonly summed: Float64Array;
}

/** What is known of the sums under one value of the factor. */
export interface LatticeNode {
  readonly parts: Parts;
  /** How likely the value is, and no drawn amount. */
  readonly share: number;
  /** Whether every other value of the factor leaves it out. */
  readonly isOdd: boolean;
}

export interface LatticeRequest {
  readonly nodes: readonly LatticeNode[];
  /** What amounts are multiplied by, the same under all values. */
  readonly scale: number;
  /** How far sums must be known, and how far at their best, in minor units before scaling. */
  readonly reach: number;
  readonly furthest: number;
  /** Points that the work is worth. */
  readonly pointsMost: number;
  /** What leaving out frequencies may add to a probability. */
  readonly error: number;
}

/** With no more amounts, their sums are few enough to be written down one by one. */
const AMOUNTS_MIN = 13;

/** Points of a lattice, at most. */
const POINTS_MAX = 2 ** 16;

/** Of all frequencies such a share at most may count: else sums are quicker added up in place. */
const COUNT_SHARE = 1 / 16;

/** Where masses are waves still, so many entries a wave, and at least so many in all. */
const MIDDLE_MAX = 5e-4;
const POINTS_PER_WAVE = 4;
const POINTS_MIN = 256;

/** Solves sums of given amounts on their lattice; undefined where those change too fast. */
export function solveLattice(request: LatticeRequest): LatticeLaw | undefined {
  const { nodes, scale, reach, furthest, pointsMost, error } = request;
  const [{ parts }] = nodes;
  if (parts.given.amounts.length < AMOUNTS_MIN) return undefined;
  const divisor = givenDivisor(parts);
  const points = reach / divisor + 2;
  if (!(points <= Math.min(POINTS_MAX, pointsMost))) return undefined;
  let size = POINTS_MIN;
  while (size < points) size *= 2;
  const grid = makeLattice(size, divisor);
  const growth = exp((grid.tilt * furthest) / divisor);
  const looks = looksAt(size / 2);
  const band = { looks, sizes: leftAt(nodes, looks, grid) };
  // A sum over a lattice weighs frequencies up to pi / 2 times as much as an integral does.
  const { last, sum } = reachOfSum(band, error / (growth * (Math.PI / 2)));
  if (last > COUNT_SHARE * size) return undefined;
  const middle = reachOfBand(band, () => MIDDLE_MAX);
  let tableSize = POINTS_MIN;
  while (tableSize < Math.max(2 * last, POINTS_PER_WAVE * middle)) tableSize *= 2;
  const [even, odd] = transformsOf(nodes, grid, last + 1);
  const [whole, twice] = [odd, even].map((other) => {
    const sum = constantTransform(last + 1, 0);
    addTimes(sum, even, 1);
    addTimes(sum, other, 1);
    return sum;
  });
  const tables = coarserGrid(grid, tableSize);
  return {
    spacing: divisor * scale,
    stride: size / tableSize,
    whole: tablesOf(whole, grid, tables),
    everyOther: tablesOf(twice, grid, tables),
    error: sum * growth * (Math.PI / 2),
  };
}

/** P(bookings <= x). */
export function latticeUpTo({ whole, stride, spacing }: LatticeLaw, x: number): number {
  // Amounts are booked rounded: the last point that is no more than x.
  const point = Math.ceil((x + 0.5) / spacing) - 1;
  return point < 0 ? 0 : readAt(whole.below, (point + 0.5) / stride);
}

/** P(bookings < x), for a whole x. */
export function latticeBelow(law: LatticeLaw, x: number): number {
  return latticeUpTo(law, x - 1);
}

/** E[max(0, x - bookings)]. */
export function latticeShortfall(law: LatticeLaw, x: number): number {
  if (!(x > 0)) return 0;
  const { whole, stride, spacing } = law;
  const point = Math.floor(x / spacing);
  const integral = integrate(whole.summed);
  const end = integral.length - 0.5;
  const at = point / stride;
  const beyond = Math.max(0, at - end) * whole.summed[integral.length - 1];
  const before = stride * (readAt(integral, Math.min(at, end)) + beyond);
  return spacing * before + (x - point * spacing) * readAt(whole.below, (point + 0.5) / stride);
}

/** The same law from every other value of the factor: how far off it is shows what spacing does. */
export function everyOtherLattice(law: LatticeLaw): LatticeLaw {
  return { ...law, whole: law.everyOther };
}

/** What is left from each look to the next, at most, over all values of the factor. */
function leftAt(nodes: readonly LatticeNode[], looks: readonly number[], grid: Grid): Float64Array {
  const { size } = grid;
  const parts = nodes.map((node) => node.parts);
  const decay = givenDecay(parts, grid, size, size / 2 + 1);
  return Float64Array.from(looks, (look, i) => {
    const next = looks[i + 1] ?? look + 1;
    return nodes.reduce((sum, { share }, node) => {
      return sum + share * leftBetween(decay, node, look, next);
    }, 0);
  });
}

/** Transforms summed over the values of the factor: the even ones, then the odd ones. */
function transformsOf(nodes: readonly LatticeNode[], grid: Grid, count: number): Transform[] {
  const products = nodes.map(({ share }) => constantTransform(count, share));
  multiplyByGiven(
    products,
    nodes.map(({ parts }) => parts),
    grid,
  );
  return [false, true].map((isOdd) => {
    const sum = constantTransform(count, 0);
    products.forEach((product, i) => {
      if (nodes[i].isOdd === isOdd) addTimes(sum, product, 1);
    });
    return sum;
  });
}

/**
 * Goes back from frequencies. A sum over points is an integral, from halfway before the first to
 * halfway after the last, of what is divided by the transform of a uniform law between points.
 */
function tablesOf(transform: Transform, lattice: Grid, tables: Grid): LatticeTables {
  const once = dividedByBox(transform, lattice);
  return {
    below: cumulate(once, tables),
    summed: cumulate(dividedByBox(once, lattice), tables),
  };
}

function dividedByBox({ re, im }: Transform, { boxRe, boxIm }: Grid): Transform {
  const square = (j: number) => boxRe[j] * boxRe[j] + boxIm[j] * boxIm[j];
  return {
    re: re.map((real, j) => (real * boxRe[j] + im[j] * boxIm[j]) / square(j)),
    im: im.map((imaginary, j) => (imaginary * boxRe[j] - re[j] * boxIm[j]) / square(j)),
  };
}
