import { everyOtherAtomic, makeAtomicLaw } from "./atomic-law.ts";
import { makeAtoms } from "./atoms.ts";
import { type BookingsLaw, bookingsBelow } from "./bookings-law.ts";
import { drawnTransform } from "./drawn-transform.ts";
import type { FactorNode } from "./factor-nodes.ts";
import { type MixedMoments, mixMoments } from "./mixed-moments.ts";
import { type Interval, type Parts, partsOf } from "./parts.ts";
import { momentsOfParts } from "./parts-moments.ts";
import { reachOf } from "./reach-of.ts";
import {
  everyOtherSmooth,
  type SmoothLaw,
  type SmoothRequest,
  solveSmoothly,
} from "./smooth-law.ts";
import type { SolvedModel } from "./solve-model.ts";
import { constantTransform } from "./transform.ts";

/** What is booked over an interval, in minor units, without what was booked before. */
export interface IntervalLaw extends MixedMoments {
  readonly law: BookingsLaw;
  /** Largest error of a probability. */
  readonly errorBound: number;
  /** What of that is thought to come from the spacing of the common factor's values. */
  readonly spacingError: number;
}

/** Values of the factor that count less are left out of the law, though not of the moments. */
const WEIGHT_MIN = 1e-8;

/**
 * What an error is, as a share of what leaving out every other value of the factor changes. A law
 * that is smooth errs by the square of that, measured at most twice; one with atoms, or with little
 * besides them, by a third. How many times likelier than the atoms the latter is, is a guess.
 */
const SMOOTH_SHARE = 4;
const ROUGH_SHARE = 1 / 3;
const ROUGH_PER_ATOM = 10;

/** Below this probability of no drawn amount, atoms are not told apart. */
const ATOMS_MIN = 1e-6;

/** Where the law is watched, as shares of its reach. */
const CHECKS = [0.003, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 0.8];

/**
 * Solves what is booked over an interval.
 *
 * @param quota minor units that the law must be right at
 */
export function solveInterval(solved: SolvedModel, interval: Interval, quota: number): IntervalLaw {
  const { book, factor, states } = solved;
  const parts = states.map((state) => partsOf(book, state, interval));
  const moments = parts.map((of) => momentsOfParts(of, book.severities));
  const mixed = mixMoments(factor.nodes, moments);
  const kept = factor.nodes.map((_, i) => i).filter((i) => factor.nodes[i].weight >= WEIGHT_MIN);
  const nodes = kept.map((i) => factor.nodes[i]);
  const known = kept.map((i) => moments[i]);
  const reach = reachOf(nodes, known, mixed, quota);
  const of = kept.map((i) => parts[i]);
  const atomsShare = probabilityOfAtoms(nodes, of, solved);
  const isAtomic = atomsShare > ATOMS_MIN;
  const atomic = isAtomic
    ? makeAtomicLaw(
        makeAtoms(of, book.severities, { reach: reach.unscaled, isMoving: isMoving(nodes) }),
        nodes,
        factor.spacing,
      )
    : undefined;
  const smooth = solveDensity(nodes, of, solved, {
    reach: reach.unscaled,
    checks: [quota, ...CHECKS.map((share) => share * reach.booked)],
    isWithoutAtoms: isAtomic,
  });
  const law = { smooth, atomic, reach: reach.booked };
  const levels = [quota, ...[-1, 0, 1].map((sds) => mixed.mean + sds * mixed.sd)];
  const effect = nodes.length > 1 ? effectOfSpacing(law, levels) : 0;
  const rough = ROUGH_SHARE * Math.min(1, ROUGH_PER_ATOM * atomsShare);
  const spacingError = effect * Math.min(ROUGH_SHARE, rough + SMOOTH_SHARE * effect);
  const errorBound =
    10 * WEIGHT_MIN +
    beyondGrid(nodes, law, reach.unscaled) +
    spacingError +
    (smooth?.gridError ?? 0) +
    (atomic ? atomic.splitError : ATOMS_MIN);
  return { ...mixed, law, errorBound, spacingError };
}

function effectOfSpacing(law: BookingsLaw, levels: readonly number[]): number {
  const coarse = {
    ...law,
    smooth: law.smooth && everyOtherSmooth(law.smooth),
    atomic: law.atomic && everyOtherAtomic(law.atomic),
  };
  const at = levels.filter((level) => level > 0);
  return Math.max(0, ...at.map((x) => Math.abs(bookingsBelow(law, x) - bookingsBelow(coarse, x))));
}

/** Share of bookings that lie beyond a grid which was cut short for a value of the factor. */
function beyondGrid(
  nodes: readonly FactorNode[],
  { smooth, atomic, reach }: BookingsLaw,
  unscaled: number,
): number {
  return nodes.reduce((sum, { weight, shock }, i) => {
    if (reach / shock.dealSize <= unscaled) return sum;
    const below = smooth?.nodes[i].below;
    const drawn = below ? below[below.length - 1] : 0;
    const atoms = atomic?.masses[i].reduce((total, mass) => total + mass, 0) ?? 0;
    return sum + weight * Math.max(0, 1 - drawn - atoms);
  }, 0);
}

/** P(no drawn amount that has a density). */
function probabilityOfAtoms(
  nodes: readonly FactorNode[],
  parts: readonly Parts[],
  { book }: SolvedModel,
): number {
  const nothing = book.severities.map(({ atoms, zeroShare }) =>
    constantTransform(1, atoms ? 1 : zeroShare),
  );
  return nodes.reduce(
    (sum, { weight }, i) => sum + weight * drawnTransform(parts[i], nothing, 1).re[0],
    0,
  );
}

function solveDensity(
  nodes: readonly FactorNode[],
  parts: readonly Parts[],
  { book }: SolvedModel,
  how: Pick<SmoothRequest, "reach" | "checks" | "isWithoutAtoms">,
): SmoothLaw | undefined {
  if (book.severities.every(({ atoms }) => atoms)) return undefined;
  const weighed = nodes.map(({ weight, shock }, i) => ({
    parts: parts[i],
    weight,
    scale: shock.dealSize,
  }));
  return solveSmoothly({ severities: book.severities, weighed, ...how });
}

/** Whether the common factor scales amounts. */
function isMoving(nodes: readonly FactorNode[]): boolean {
  return nodes.some(({ shock }) => shock.dealSize !== nodes[0].shock.dealSize);
}
