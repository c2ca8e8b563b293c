import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import type { Atoms } from "./atoms.ts";
import type { FactorNode } from "./factor-nodes.ts";
import { runningShare } from "./running-share.ts";

/**
 * Atoms whose amounts the common factor scales, mixed over it.
 *
 * An amount s under a value z of the factor books s e^(loading z), so only ln s / loading + z
 * counts. Both lie on one line, on whose equally spaced places masses are gathered.
 */
export interface MovingAtoms {
  /** How ln of an amount moves with the factor. */
  readonly loading: number;
  /** Of the values of the factor. */
  readonly spacing: number;
  /** Index of the first place; each is `spacing / PLACES` from the next. */
  readonly first: number;
  /** By place. */
  readonly masses: Float64Array;
  /** Masses, and amounts booked with them, before each place. */
  readonly massBefore: Float64Array;
  readonly sumBefore: Float64Array;
  /** Mass of what books nothing, which does not move. */
  readonly zeroMass: number;
}

/** Places from one value of the factor to the next. */
const PLACES = 3;

/** Places between which a mass is split, so that its powers up to the seventh are kept. */
const POINTS = 8;

/** Spacings from a level beyond which a place counts wholly or not at all. */
const WINDOW = 48;

/**
 * @param amounts by atom, at z = 0
 * @param loading above 0
 */
export function makeMovingAtoms(
  amounts: Float64Array,
  { masses }: Atoms,
  nodes: readonly FactorNode[],
  { loading, spacing }: { readonly loading: number; readonly spacing: number },
): MovingAtoms {
  const placeOf = (amount: number) => ((ln(amount) / loading + nodes[0].z) * PLACES) / spacing;
  const positive = amounts.filter((amount) => amount > 0);
  const isEmpty = positive.length === 0;
  const first = isEmpty ? 0 : Math.floor(placeOf(positive[0])) - POINTS;
  const last = isEmpty
    ? 0
    : placeOf(positive[positive.length - 1]) + PLACES * nodes.length + POINTS;
  const gathered = new Float64Array(Math.ceil(last) - first + 1);
  let zeroMass = 0;
  amounts.forEach((amount, atom) => {
    const byNode = nodes.map(({ weight }, node) => weight * masses[node][atom]);
    if (amount > 0) spread(gathered, placeOf(amount) - first, byNode);
    else zeroMass += byNode.reduce((sum, mass) => sum + mass, 0);
  });
  const massBefore = new Float64Array(gathered.length + 1);
  const sumBefore = new Float64Array(gathered.length + 1);
  gathered.forEach((mass, place) => {
    massBefore[place + 1] = massBefore[place] + mass;
    sumBefore[place + 1] =
      sumBefore[place] + mass * exp(((first + place) * loading * spacing) / PLACES);
  });
  return { loading, spacing, first, masses: gathered, massBefore, sumBefore, zeroMass };
}

/** P(bookings <= x). */
export function movingUpTo(atoms: MovingAtoms, x: number): number {
  if (!(x > 0)) return x < 0 ? 0 : atoms.zeroMass;
  const { from, to, at } = windowAt(atoms, x);
  let sum = atoms.zeroMass + atoms.massBefore[from];
  for (let place = from; place < to; place++) {
    sum += atoms.masses[place] * runningShare((at - place) / PLACES);
  }
  return sum;
}

/** E[max(0, x - bookings)]. */
export function movingShortfall(atoms: MovingAtoms, x: number): number {
  if (!(x > 0)) return 0;
  const { first, loading, spacing } = atoms;
  const { from, to, at } = windowAt(atoms, x);
  let sum = x * (atoms.zeroMass + atoms.massBefore[from]) - atoms.sumBefore[from];
  for (let place = from; place < to; place++) {
    const amount = exp(((first + place) * loading * spacing) / PLACES);
    sum += atoms.masses[place] * (x - amount) * runningShare((at - place) / PLACES);
  }
  return sum;
}

function windowAt({ first, masses, loading, spacing }: MovingAtoms, x: number) {
  const at = ((ln(x) / loading) * PLACES) / spacing - first;
  const clamp = (place: number) => Math.min(masses.length, Math.max(0, Math.floor(place)));
  return { from: clamp(at - WINDOW * PLACES), to: clamp(at + WINDOW * PLACES), at };
}

/** Splits masses between the places around a position, further on by one value each. */
function spread(into: Float64Array, position: number, byNode: readonly number[]): void {
  const start = Math.floor(position) - POINTS / 2 + 1;
  const t = position - start;
  for (let i = 0; i < POINTS; i++) {
    let weight = 1;
    for (let other = 0; other < POINTS; other++) {
      if (other !== i) weight *= (t - other) / (i - other);
    }
    for (let node = 0; node < byNode.length; node++) {
      into[start + i + PLACES * node] += weight * byNode[node];
    }
  }
}
