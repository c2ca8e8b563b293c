import type { FlowState } from "./flow.ts";
import type { Book, Piece } from "./pieces.ts";

/** One opportunity whose amounts follow several rules: it books one of several, or nothing. */
export interface Single {
  /** P(nothing is won). */
  readonly none: number;
  readonly given: readonly { readonly amount: number; readonly probability: number }[];
  readonly drawn: readonly { readonly severity: number; readonly probability: number }[];
}

/** Opportunities that each book an amount of their own, or nothing. */
export interface Given {
  /** Minor units, the same under all values of the common factor. */
  readonly amounts: Float64Array;
  /** By amount, P(it is booked). */
  readonly chances: Float64Array;
}

/** Wins that share a gamma multiplier of their own: expected numbers by severity. */
export interface MixedRow {
  readonly shape: number;
  readonly means: Float64Array;
}

/**
 * What bookings over an interval are the sum of, given the common factor: all independent.
 */
export interface Parts {
  /** Expected wins by severity, Poisson. */
  readonly poisson: Float64Array;
  readonly mixed: readonly MixedRow[];
  readonly given: Given;
  /** By severity: the chances of opportunities that book one amount drawn from it, or nothing. */
  readonly drawn: readonly Float64Array[];
  readonly singles: readonly Single[];
}

/** An interval of time, told as indices of edges. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The flows of a book over an interval. */
export interface Cut {
  /** By flow, the pieces of the interval. */
  readonly pieces: readonly (readonly Piece[])[];
  /** Indices of the known opportunities that book one given amount, and the amounts. */
  readonly given: readonly number[];
  readonly amounts: Float64Array;
  /** By severity, indices of those that book one amount drawn from it. */
  readonly drawn: readonly (readonly number[])[];
  /** Indices of all other flows. */
  readonly others: readonly number[];
}

/** Cuts the pieces of all flows to an interval. */
export function cutBook({ pieces, flows, severities }: Book, interval: Interval): Cut {
  const cut = pieces.map((own) => cutTo(own, interval));
  const given: number[] = [];
  const drawn = severities.map((): number[] => []);
  const others: number[] = [];
  flows.forEach(({ kind }, index) => {
    const isPlain = kind === "listed" && cut[index].length === 1;
    const [piece] = cut[index];
    if (!isPlain) others.push(index);
    else if (piece.severity === undefined) given.push(index);
    else drawn[piece.severity].push(index);
  });
  const amounts = Float64Array.from(given, (index) => cut[index][0].amount);
  return { pieces: cut, given, amounts, drawn, others };
}

/** Collects the parts of an interval, to which the pieces of all flows are cut. */
export function partsOf(
  { flows, severities }: Book,
  states: readonly FlowState[],
  { pieces, given, amounts, drawn, others }: Cut,
): Parts {
  const count = severities.length;
  const poisson = new Float64Array(count);
  const mixed: MixedRow[] = [];
  const singles: Single[] = [];
  for (const index of others) {
    const { kind, dispersion } = flows[index];
    const own = pieces[index];
    const { won } = states[index];
    if (kind === "listed") {
      singles.push(singleOf(own, won[0]));
      continue;
    }
    for (const row of won) {
      const means = dispersion === undefined ? poisson : new Float64Array(count);
      let sum = 0;
      for (const piece of own) {
        const wins = winsIn(row, piece);
        means[piece.severity as number] += wins;
        sum += wins;
      }
      if (dispersion !== undefined && sum > 0) mixed.push({ shape: dispersion, means });
    }
  }
  const chancesOf = (indices: readonly number[]) => {
    const chances = new Float64Array(indices.length);
    for (let i = 0; i < chances.length; i++) {
      const index = indices[i];
      chances[i] = winsIn(states[index].won[0], pieces[index][0]);
    }
    return chances;
  };
  return {
    poisson,
    mixed,
    given: { amounts, chances: chancesOf(given) },
    drawn: drawn.map(chancesOf),
    singles,
  };
}

/** The pieces of an interval: those that overlap it, cut to it. */
export function cutTo(pieces: readonly Piece[], { from, to }: Interval): Piece[] {
  const cut: Piece[] = [];
  for (const piece of pieces) {
    if (piece.from >= to || piece.to <= from) continue;
    const { severity, amount } = piece;
    cut.push({
      from: Math.max(from, piece.from),
      to: Math.min(to, piece.to),
      severity,
      amount,
    });
  }
  return cut;
}

/** Expected wins of a row over a piece. */
export function winsIn(row: Float64Array, { from, to }: Piece): number {
  return Math.max(0, row[to] - row[from]);
}

function singleOf(pieces: readonly Piece[], row: Float64Array): Single {
  const given: { amount: number; probability: number }[] = [];
  const drawn: { severity: number; probability: number }[] = [];
  let none = 1;
  for (const piece of pieces) {
    const { severity, amount } = piece;
    const probability = winsIn(row, piece);
    none -= probability;
    if (severity === undefined) given.push({ amount, probability });
    else drawn.push({ severity, probability });
  }
  return { none, given, drawn };
}
