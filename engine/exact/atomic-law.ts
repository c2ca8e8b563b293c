import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import type { Atoms } from "./atoms.ts";
import type { FactorNode } from "./factor-nodes.ts";
import { runningShare } from "./running-share.ts";

/**
 * Atoms mixed over the common factor. Where the factor scales amounts, an atom is a density in the
 * mixture: up to a level lie those values of the factor for which it does not pass it.
 */
export interface AtomicLaw extends Atoms {
  readonly nodes: readonly FactorNode[];
  readonly spacing: number;
  /** ln of scale against z: how fast amounts move; 0 where they do not. */
  readonly loading: number;
  /** Amounts at z = 0, scaled. */
  readonly central: Float64Array;
  /** Mixed mass, and mass times amount as booked, of the atoms before each. */
  readonly massBefore: Float64Array;
  readonly sumBefore: Float64Array;
  /** Mixed mass of each atom, atom by atom, by value of the factor. */
  readonly shares: Float64Array;
  /** What amounts are multiplied by, against z = 0, by value of the factor. */
  readonly growth: Float64Array;
}

/** The same law from every other value of the factor: how far off it is shows what spacing does. */
export function everyOtherAtomic({ nodes, spacing, ...atoms }: AtomicLaw): AtomicLaw {
  const isKept = (_: unknown, node: number) => node % 2 === 0;
  const masses = atoms.masses.filter(isKept);
  const kept = nodes.filter(isKept).map((node) => ({ ...node, weight: 2 * node.weight }));
  return makeAtomicLaw({ ...atoms, masses }, kept, 2 * spacing);
}

/** Values of the factor beyond this do not count. */
const REACH = 7.5;

/** Shares of an atom below this do not count. */
const SHARE_MIN = 1e-16;

export function makeAtomicLaw(
  atoms: Atoms,
  nodes: readonly FactorNode[],
  spacing: number,
): AtomicLaw {
  const scales = nodes.map(({ shock }) => shock.dealSize);
  const isMoving = nodes.length > 1 && scales.some((scale) => scale !== scales[0]);
  const loading = isMoving ? ln(scales[1] / scales[0]) / spacing : 0;
  const centre = isMoving ? scales[0] * exp(-loading * nodes[0].z) : scales[0];
  const central = atoms.amounts.map((amount) =>
    isMoving ? amount * centre : Math.floor(amount * centre + 0.5),
  );
  const growth = Float64Array.from(scales, (scale) => (isMoving ? scale / centre : 1));
  const shares = new Float64Array(central.length * nodes.length);
  const massBefore = new Float64Array(central.length + 1);
  const sumBefore = new Float64Array(central.length + 1);
  for (let i = 0; i < central.length; i++) {
    let mass = 0;
    let sum = 0;
    for (let node = 0; node < nodes.length; node++) {
      const share = nodes[node].weight * atoms.masses[node][i];
      shares[i * nodes.length + node] = share;
      mass += share;
      sum += share * growth[node] * central[i];
    }
    massBefore[i + 1] = massBefore[i] + mass;
    sumBefore[i + 1] = sumBefore[i] + sum;
  }
  return {
    ...atoms,
    nodes,
    spacing,
    loading,
    central,
    massBefore,
    sumBefore,
    shares,
    growth,
  };
}

/** P(bookings <= x), of what books no drawn amount. */
export function atomicUpTo(law: AtomicLaw, x: number): number {
  const { central, massBefore } = law;
  if (law.loading === 0) return massBefore[firstAbove(central, x)];
  const { from, to } = windowAt(law, x);
  let sum = massBefore[from];
  for (let i = from; i < to; i++) sum += shareUpTo(law, i, x).mass;
  return sum;
}

/** E[max(0, x - bookings)], of what books no drawn amount. */
export function atomicShortfall(law: AtomicLaw, x: number): number {
  const { central, massBefore, sumBefore } = law;
  if (!(x > 0)) return 0;
  const { from, to } =
    law.loading === 0 ? { from: firstAbove(central, x), to: 0 } : windowAt(law, x);
  let sum = x * massBefore[from] - sumBefore[from];
  for (let i = from; i < to; i++) {
    const share = shareUpTo(law, i, x);
    sum += x * share.mass - share.sum;
  }
  return sum;
}

/** Atoms that some values of the factor keep below a level and others do not. */
function windowAt({ central, loading }: AtomicLaw, x: number): { from: number; to: number } {
  const reach = exp(loading * REACH);
  return {
    from: Math.max(firstAbove(central, x / reach), firstAbove(central, x < 0 ? -1 : 0)),
    to: firstAbove(central, x * reach),
  };
}

/** What of an atom lies up to a level. */
function shareUpTo(
  { central, shares, growth, nodes, spacing, loading }: AtomicLaw,
  index: number,
  x: number,
): { mass: number; sum: number } {
  const highest = ln(x / central[index]) / loading;
  const first = (highest - nodes[0].z) / spacing;
  let mass = 0;
  let sum = 0;
  for (let node = 0; node < nodes.length; node++) {
    const whole = shares[index * nodes.length + node];
    if (whole < SHARE_MIN) continue;
    const share = whole * runningShare(first - node);
    mass += share;
    sum += share * growth[node];
  }
  return { mass, sum: sum * central[index] };
}

function firstAbove(ascending: Float64Array, x: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
