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

/** Collects the parts of an interval from the states of all flows. */
export function partsOf(book: Book, states: readonly FlowState[], interval: Interval): Parts {
  const count = book.severities.length;
  const poisson = new Float64Array(count);
  const mixed: MixedRow[] = [];
  const singles: Single[] = [];
  book.flows.forEach(({ kind, dispersion }, index) => {
    const pieces = cutTo(book.pieces[index], interval);
    if (kind === "listed") {
      singles.push(singleOf(pieces, states[index].won[0]));
      return;
    }
    for (const row of states[index].won) {
      const means = dispersion === undefined ? poisson : new Float64Array(count);
      for (const piece of pieces) means[piece.severity as number] += winsIn(row, piece);
      const isMixed = dispersion !== undefined && means.some((mean) => mean > 0);
      if (isMixed) mixed.push({ shape: dispersion, means });
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
  const won = pieces.map((piece) => ({ ...piece, probability: winsIn(row, piece) }));
  return {
    none: 1 - won.reduce((sum, { probability }) => sum + probability, 0),
    given: won.filter(({ severity }) => severity === undefined),
    drawn: won.flatMap(({ severity, probability }) =>
      severity === undefined ? [] : [{ severity, probability }],
    ),
  };
}
