import { type AtomicLaw, atomicBelow, atomicShortfall, atomicUpTo } from "./atomic-law.ts";
import { type LatticeLaw, latticeBelow, latticeShortfall, latticeUpTo } from "./lattice-law.ts";
import { smoothBelow, smoothShortfall } from "./read-smooth-law.ts";
import type { SmoothLaw } from "./smooth-law.ts";

/** The law of bookings, in minor units: a part with a density, and atoms. Each may be absent. */
export interface BookingsLaw {
  readonly smooth: SmoothLaw | undefined;
  readonly atomic: AtomicLaw | undefined;
  /** Atoms, where they are many. */
  readonly lattice: LatticeLaw | undefined;
  /** An amount that bookings are not above with a probability of 0.95. */
  readonly reach: number;
}

/** Evaluations after which a search for a quantile gives up being clever. */
const SEARCH_MAX = 200;

/** P(bookings <= x), for a whole x. */
export function bookingsUpTo({ smooth, atomic, lattice }: BookingsLaw, x: number): number {
  const drawn = smooth ? smoothBelow(smooth, x) : 0;
  const placed = atomic ? atomicUpTo(atomic, x) : 0;
  return drawn + placed + (lattice ? latticeUpTo(lattice, x) : 0);
}

/** P(bookings < x), for a whole x. */
export function bookingsBelow({ smooth, atomic, lattice }: BookingsLaw, x: number): number {
  const drawn = smooth ? smoothBelow(smooth, x) : 0;
  const placed = atomic ? atomicBelow(atomic, x) : 0;
  return drawn + placed + (lattice ? latticeBelow(lattice, x) : 0);
}

/** E[max(0, x - bookings)]. */
export function bookingsShortfall({ smooth, atomic, lattice }: BookingsLaw, x: number): number {
  const drawn = smooth ? smoothShortfall(smooth, x) : 0;
  const placed = atomic ? atomicShortfall(atomic, x) : 0;
  return drawn + placed + (lattice ? latticeShortfall(lattice, x) : 0);
}

/** The least whole amount v with P(bookings <= v) >= p, by chords that give way to halving. */
export function bookingsQuantile(law: BookingsLaw, p: number): number {
  let low = -1;
  let high = Math.ceil(law.reach);
  let offLow = -p;
  let offHigh = bookingsUpTo(law, high) - p;
  for (let step = 0; high - low > 1 && step < SEARCH_MAX; step++) {
    const chord = low + ((high - low) * -offLow) / (offHigh - offLow);
    const isHalving = step % 3 === 2 || !(offHigh > 0);
    const guess = Math.floor(isHalving ? (low + high) / 2 : chord);
    const next = Math.min(high - 1, Math.max(low + 1, guess));
    const off = bookingsUpTo(law, next) - p;
    if (off >= 0) {
      high = next;
      offHigh = off;
    } else {
      low = next;
      offLow = off;
    }
  }
  return high;
}

/** The mean of the worst share p of bookings, atoms split. */
export function bookingsLowerMean(law: BookingsLaw, p: number): number {
  const quantile = bookingsQuantile(law, p);
  return quantile - bookingsShortfall(law, quantile) / p;
}
