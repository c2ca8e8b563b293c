import { countAtMost } from "../dist/cdf.ts";
import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import type { Atoms } from "./atoms.ts";
import type { FactorNode } from "./factor-nodes.ts";
import { type MovingAtoms, makeMovingAtoms, movingShortfall, movingUpTo } from "./moving-atoms.ts";

/** Atoms mixed over the common factor. */
export interface AtomicLaw extends Atoms {
  readonly nodes: readonly FactorNode[];
  readonly spacing: number;
  /** Where the factor scales amounts: then an atom is a density in the mixture. */
  readonly moving: MovingAtoms | undefined;
  /** Amounts as booked, where they stay; ascending, whole minor units. */
  readonly booked: Float64Array;
  /** Mass, and mass times amount, of the atoms before each. */
  readonly massBefore: Float64Array;
  readonly sumBefore: Float64Array;
  /** Largest error of a probability that splitting odd amounts makes. */
  readonly splitError: number;
}

/** Mixes atoms over the values of the common factor. */
export function makeAtomicLaw(
  atoms: Atoms,
  nodes: readonly FactorNode[],
  spacing: number,
): AtomicLaw {
  const scales = nodes.map(({ shock }) => shock.dealSize);
  const none = new Float64Array(1);
  const law = { ...atoms, nodes, spacing };
  if (nodes.length > 1 && scales[1] !== scales[0]) {
    const loading = ln(scales[1] / scales[0]) / spacing;
    const centre = scales[0] * exp(-loading * nodes[0].z);
    const amounts = atoms.amounts.map((amount) => amount * centre);
    const moving = makeMovingAtoms(amounts, atoms, nodes, { loading, spacing });
    const splitError = splitErrorOf(atoms, nodes, loading);
    return { ...law, moving, booked: none, massBefore: none, sumBefore: none, splitError };
  }
  const booked = atoms.amounts.map((amount) => Math.floor(amount * scales[0] + 0.5));
  const mixed = mixedMasses(atoms, nodes);
  const massBefore = new Float64Array(booked.length + 1);
  const sumBefore = new Float64Array(booked.length + 1);
  for (let i = 0; i < booked.length; i++) {
    massBefore[i + 1] = massBefore[i] + mixed[i];
    sumBefore[i + 1] = sumBefore[i] + mixed[i] * booked[i];
  }
  const splitError = splitErrorOf(atoms, nodes, 0);
  return { ...law, moving: undefined, booked, massBefore, sumBefore, splitError };
}

/**
 * A level that comes to lie on the wrong side of a split atom errs by the atom's mass, or where the
 * factor spreads it, by as much of that as lies within a step. Nothing stays nothing.
 */
function splitErrorOf(atoms: Atoms, nodes: readonly FactorNode[], loading: number): number {
  const { amounts, splitStep } = atoms;
  if (splitStep === 0) return 0;
  const mixed = mixedMasses(atoms, nodes);
  let largest = 0;
  for (let i = 0; i < mixed.length; i++) {
    const spread = loading * amounts[i];
    const share = spread > splitStep ? splitStep / spread : 1;
    if (amounts[i] > 0) largest = Math.max(largest, mixed[i] * share);
  }
  return largest;
}

/** By amount, over all values of the factor. */
function mixedMasses({ amounts, masses }: Atoms, nodes: readonly FactorNode[]): Float64Array {
  const mixed = new Float64Array(amounts.length);
  masses.forEach((mass, node) => {
    const { weight } = nodes[node];
    for (let i = 0; i < mixed.length; i++) mixed[i] += weight * mass[i];
  });
  return mixed;
}

/** The same law from every other value of the factor: how far off it is shows what spacing does. */
export function everyOtherAtomic({ nodes, spacing, ...atoms }: AtomicLaw): AtomicLaw {
  const isKept = (_: unknown, node: number) => node % 2 === 0;
  const masses = atoms.masses.filter(isKept);
  const kept = nodes.filter(isKept).map((node) => ({ ...node, weight: 2 * node.weight }));
  return makeAtomicLaw({ ...atoms, masses }, kept, 2 * spacing);
}

/** P(bookings <= x), of what books no drawn amount. */
export function atomicUpTo({ moving, booked, massBefore }: AtomicLaw, x: number): number {
  return moving ? movingUpTo(moving, x) : massBefore[countAtMost(booked, x)];
}

/** P(bookings < x), likewise, for a whole x. */
export function atomicBelow(law: AtomicLaw, x: number): number {
  return atomicUpTo(law, law.moving && x > 0 ? x : x - 0.5);
}

/** E[max(0, x - bookings)], of what books no drawn amount. */
export function atomicShortfall(law: AtomicLaw, x: number): number {
  if (law.moving) return movingShortfall(law.moving, x);
  const from = countAtMost(law.booked, x);
  return x * law.massBefore[from] - law.sumBefore[from];
}
