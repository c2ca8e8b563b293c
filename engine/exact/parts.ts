import type { FlowState } from "./flow.ts";
import type { Book, Piece } from "./pieces.ts";

/** One opportunity: with some probability it books a given amount, or one that is drawn. */
export interface Single {
  /** P(nothing is won). */
  readonly none: number;
  readonly given: readonly { readonly amount: number; readonly probability: number }[];
  readonly drawn: readonly { readonly severity: number; readonly probability: number }[];
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
  readonly singles: readonly Single[];
}

/** An interval of time, told as indices of edges. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The pieces of all flows, cut to an interval. */
export function cutBook({ pieces }: Book, interval: Interval): readonly Piece[][] {
  return pieces.map((own) => cutTo(own, interval));
}

/** Collects the parts of an interval, to which the pieces of all flows are cut. */
export function partsOf(
  { flows, severities }: Book,
  states: readonly FlowState[],
  pieces: readonly (readonly Piece[])[],
): Parts {
  const count = severities.length;
  const poisson = new Float64Array(count);
  const mixed: MixedRow[] = [];
  const singles: Single[] = [];
  flows.forEach(({ kind, dispersion }, index) => {
    const own = pieces[index];
    const { won } = states[index];
    if (kind === "listed") {
      singles.push(singleOf(own, won[0]));
      return;
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
  });
  return { poisson, mixed, singles };
}

/** The pieces of an interval: those that overlap it, cut to it. */
export function cutTo(pieces: readonly Piece[], { from, to }: Interval): Piece[] {
  return pieces
    .filter((piece) => piece.from < to && piece.to > from)
    .map((piece) => ({
      ...piece,
      from: Math.max(from, piece.from),
      to: Math.min(to, piece.to),
    }));
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
