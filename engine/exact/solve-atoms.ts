import { type AtomicLaw, makeAtomicLaw } from "./atomic-law.ts";
import type { FactorNode } from "./factor-nodes.ts";
import { feltAtoms } from "./felt-atoms.ts";
import { type LatticeLaw, solveLattice } from "./lattice-law.ts";
import type { Parts } from "./parts.ts";
import type { Severity } from "./severity.ts";

/** What books no drawn amount: atoms one by one, or on a lattice. */
export interface SolvedAtoms {
  readonly atomic: AtomicLaw | undefined;
  readonly lattice: LatticeLaw | undefined;
  /** What a probability may be off by. */
  readonly error: number;
}

export interface AtomsRequest {
  readonly severities: readonly Severity[];
  readonly nodes: readonly FactorNode[];
  readonly spacing: number;
  /** By value of the factor. */
  readonly parts: readonly Parts[];
  /** Likewise, P(the value, and no drawn amount). */
  readonly shares: readonly number[];
  /** Whether the factor scales amounts. */
  readonly isMoving: boolean;
  /** How far sums must be known, and how far at their best, in minor units before scaling. */
  readonly reach: number;
  readonly furthest: number;
  /** What a probability may be off by. */
  readonly error: number;
}

/** With a smaller probability of no drawn amount, as such a share, atoms are not told apart. */
const ATOMS_SHARE = 0.1;

/** Steps that atoms are worth: more, the better the answer is to be and the likelier they are. */
const STEPS_PER_ERROR = 150;
const ATOMS_FELT = 300;

/**
 * Points between which odd amounts are split, at least; and as few as will do where atoms are
 * hardly likelier than the error asked.
 */
const POINTS_SPLIT_MIN = 2 ** 9;
const POINTS_HARDLY_FELT = 2 ** 7;
const HARDLY_FELT = 3;

/** Points of a lattice that are solved at once, for one on which sums are added up in place. */
const LATTICE_WORTH = 16;

/** What leaving out frequencies of a lattice may add, as a share of the error asked. */
const CUT_SHARE = 0.05;

/** Solves what books no drawn amount, under those values of the factor where it is felt. */
export function solveAtoms(request: AtomsRequest): SolvedAtoms {
  const { severities, nodes, spacing, parts, shares, reach, error } = request;
  const atomsShare = shares.reduce((sum, share) => sum + share, 0);
  if (!(atomsShare > ATOMS_SHARE * error)) {
    return { atomic: undefined, lattice: undefined, error: atomsShare };
  }
  const least = (ATOMS_SHARE * error) / nodes.length;
  const steps = (STEPS_PER_ERROR / error) * Math.min(1, ATOMS_FELT * atomsShare);
  const unfelt = shares.reduce((sum, share) => sum + (share > least ? 0 : share), 0);
  const lattice = latticeOf(request, { least, steps });
  if (lattice) return { atomic: undefined, lattice, error: unfelt + lattice.error };
  const isHardlyFelt = atomsShare <= HARDLY_FELT * error;
  const pointsMin = isHardlyFelt ? POINTS_HARDLY_FELT : POINTS_SPLIT_MIN;
  const atoms = feltAtoms(parts, severities, { shares, least, reach, steps, pointsMin });
  const atomic = makeAtomicLaw(atoms, nodes, spacing);
  return { atomic, lattice: undefined, error: unfelt + atomic.splitError };
}

function latticeOf(
  { severities, nodes, parts, shares, isMoving, reach, furthest, error }: AtomsRequest,
  { least, steps }: { readonly least: number; readonly steps: number },
): LatticeLaw | undefined {
  if (isMoving || severities.some(({ atoms }) => atoms)) return undefined;
  const felt = parts.map((_, i) => i).filter((i) => shares[i] > least);
  const amounts = parts[0].given.amounts.length;
  return solveLattice({
    nodes: felt.map((i) => ({ parts: parts[i], share: shares[i], isOdd: i % 2 === 1 })),
    scale: nodes[0].shock.dealSize,
    reach,
    furthest,
    pointsMost: (LATTICE_WORTH * steps) / (felt.length * amounts),
    error: CUT_SHARE * error,
  });
}
