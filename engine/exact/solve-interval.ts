import { everyOtherAtomic } from "./atomic-law.ts";
import { type BookingsLaw, bookingsBelow, bookingsUpTo } from "./bookings-law.ts";
import { chanceOfAtoms } from "./density-transform.ts";
import type { FactorNode } from "./factor-nodes.ts";
import { everyOtherLattice } from "./lattice-law.ts";
import { type MixedMoments, mixMoments } from "./mixed-moments.ts";
import { cutBook, type Interval, partsOf } from "./parts.ts";
import { momentsOfParts } from "./parts-moments.ts";
import { reachOf } from "./reach-of.ts";
import { everyOtherSmooth } from "./smooth-law.ts";
import { solveAtoms } from "./solve-atoms.ts";
import type { SolvedModel } from "./solve-model.ts";
import { solveSmoothly } from "./solve-smoothly.ts";
import { predictedSpacingError, spacingErrorOf } from "./spacing-error.ts";

/** What is booked over an interval, in minor units, without what was booked before. */
export interface IntervalLaw extends MixedMoments {
  readonly law: BookingsLaw;
  /** Largest error of a probability. */
  readonly errorBound: number;
  /** What of that is thought to come from the spacing of the common factor's values. */
  readonly spacingError: number;
}

/** What may be left out of the law, as a share of the error asked: values of the factor far out. */
const LEFT_OUT_SHARE = 0.05;

/** So many standard deviations above the mean lies the last quantile that is told. */
const FURTHEST_SDS = 2.5;

/** Where the law is watched, as shares of its reach. */
const CHECKS = [0.003, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 0.8];

/** What an answer must be good for. */
export interface Asked {
  /** Minor units that the law must be right at. */
  readonly quota: number;
  /** What a probability may be off by. */
  readonly error: number;
}

/** Solves what is booked over an interval. */
export function solveInterval(
  solved: SolvedModel,
  interval: Interval,
  { quota, error }: Asked,
): IntervalLaw {
  const { book, factor, states } = solved;
  const cut = cutBook(book, interval);
  const parts = states.map((state) => partsOf(book, state, cut));
  const moments = parts.map((of) => momentsOfParts(of, book.severities));
  const mixed = mixMoments(factor.nodes, moments);
  const kept = keptOf(factor.nodes, LEFT_OUT_SHARE * error);
  const nodes = kept.map((i) => factor.nodes[i]);
  const known = kept.map((i) => moments[i]);
  const reach = reachOf(nodes, known, mixed, quota);
  const of = kept.map((i) => parts[i]);
  const atomsChances = of.map((part) => chanceOfAtoms(part, book.severities));
  const shares = nodes.map(({ weight }, i) => weight * atomsChances[i]);
  const furthest = Math.max(quota, mixed.mean + FURTHEST_SDS * mixed.sd);
  const { atomic, lattice, ...atoms } = solveAtoms({
    severities: book.severities,
    nodes,
    spacing: factor.spacing,
    parts: of,
    shares,
    isMoving: isMoving(nodes),
    reach: reach.unscaled,
    furthest,
    error,
  });
  const smooth = book.severities.every(({ atoms }) => atoms)
    ? undefined
    : solveSmoothly({
        severities: book.severities,
        weighed: nodes.map(({ weight, shock }, i) => ({
          parts: of[i],
          weight,
          scale: shock.dealSize,
          drawn: 1 - atomsChances[i],
        })),
        reach: reach.unscaled,
        furthest,
        checks: [quota, ...CHECKS.map((share) => share * reach.booked)],
        error,
      });
  const law = { smooth, atomic, lattice, reach: reach.booked };
  const levels = [quota, ...[-1, 0, 1].map((sds) => mixed.mean + sds * mixed.sd)];
  const predicted = predictedSpacingError(
    nodes.map(({ z, shock }, i) => ({
      z,
      mean: known[i].mean * shock.dealSize,
      sd: Math.sqrt(known[i].variance) * shock.dealSize,
    })),
    factor.spacing,
  );
  const effect = nodes.length > 1 ? effectOfSpacing(law, levels) : 0;
  const spacingError =
    nodes.length > 1
      ? spacingErrorOf({ predicted, effect, movingAtoms: isMoving(nodes) ? sumOf(shares) : 0 })
      : 0;
  const errorBound =
    leftOut(factor.nodes, kept) +
    beyondGrid(nodes, law, reach.unscaled) +
    spacingError +
    (smooth?.gridError ?? 0) +
    atoms.error;
  return { ...mixed, law, errorBound, spacingError };
}

/** Values of the factor that count: beyond the first and last lies no more than such a share. */
function keptOf(nodes: readonly FactorNode[], share: number): number[] {
  let before = 0;
  let after = 0;
  let first = 0;
  let last = nodes.length - 1;
  while (before + nodes[first].weight <= share / 2) before += nodes[first++].weight;
  while (after + nodes[last].weight <= share / 2) after += nodes[last--].weight;
  return nodes.map((_, i) => i).slice(first, last + 1);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function leftOut(nodes: readonly FactorNode[], kept: readonly number[]): number {
  return nodes.length === 1 ? 0 : 1 - sumOf(kept.map((i) => nodes[i].weight));
}

function effectOfSpacing(law: BookingsLaw, levels: readonly number[]): number {
  const coarse = {
    ...law,
    smooth: law.smooth && everyOtherSmooth(law.smooth),
    atomic: law.atomic && everyOtherAtomic(law.atomic),
    lattice: law.lattice && everyOtherLattice(law.lattice),
  };
  const at = levels.filter((level) => level > 0);
  return Math.max(0, ...at.map((x) => Math.abs(bookingsBelow(law, x) - bookingsBelow(coarse, x))));
}

/** Share of bookings that lie beyond a grid which was cut short for a value of the factor. */
function beyondGrid(nodes: readonly FactorNode[], law: BookingsLaw, unscaled: number): number {
  const { smooth, atomic, reach } = law;
  if (!isMoving(nodes)) {
    const end = unscaled * nodes[0].shock.dealSize;
    return reach <= end ? 0 : Math.max(0, 1 - bookingsUpTo(law, Math.floor(end)));
  }
  return nodes.reduce((sum, { weight, shock }, i) => {
    if (reach / shock.dealSize <= unscaled) return sum;
    const below = smooth?.nodes[i].below;
    const drawn = below ? below[below.length - 1] : 0;
    const atoms = atomic?.masses[i].reduce((total, mass) => total + mass, 0) ?? 0;
    return sum + weight * Math.max(0, 1 - drawn - atoms);
  }, 0);
}

/** Whether the common factor scales amounts. */
function isMoving(nodes: readonly FactorNode[]): boolean {
  return nodes.some(({ shock }) => shock.dealSize !== nodes[0].shock.dealSize);
}
