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

/** Rows of wins, each of which shares a gamma multiplier of its own. */
export interface MixedRows {
  readonly shape: number;
  /** Expected numbers, row by row, by severity. */
  readonly means: Float64Array;
}

/**
 * What bookings over an interval are the sum of, given the common factor: all independent.
 */
export interface Parts {
  /** Expected wins by severity, Poisson. */
  readonly poisson: Float64Array;
  readonly mixed: readonly MixedRows[];
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

/** Known opportunities that each book by one rule over an interval: their flows, and when. */
export interface PlainFlows {
  readonly flows: number[];
  readonly from: number[];
  readonly to: number[];
}

/** The flows of a book over an interval. */
export interface Cut {
  /** Those of one given amount, and the amounts. */
  readonly given: PlainFlows;
  readonly amounts: Float64Array;
  /** By severity, those of one amount drawn from it. */
  readonly drawn: readonly PlainFlows[];
  /** All other flows, and the pieces of each. */
  readonly others: readonly { readonly index: number; readonly pieces: readonly Piece[] }[];
}

/** Cuts the pieces of all flows to an interval. */
export function cutBook({ pieces, flows, severities }: Book, interval: Interval): Cut {
  const given = makePlainFlows();
  const drawn = severities.map(makePlainFlows);
  const amounts: number[] = [];
  const others: Cut["others"][number][] = [];
  for (let index = 0; index < flows.length; index++) {
    const own = pieces[index];
    if (flows[index].kind === "listed" && own.length === 1) {
      const [{ severity, amount, from, to }] = own;
      const plain = severity === undefined ? given : drawn[severity];
      plain.flows.push(index);
      plain.from.push(Math.max(from, interval.from));
      plain.to.push(Math.min(to, interval.to));
      if (severity === undefined) amounts.push(amount);
    } else others.push({ index, pieces: cutTo(own, interval) });
  }
  return { given, amounts: Float64Array.from(amounts), drawn, others };
}

function makePlainFlows(): PlainFlows {
  return { flows: [], from: [], to: [] };
}

/** Collects the parts of an interval, to which all flows are cut. */
export function partsOf(
  { flows, severities }: Book,
  states: readonly FlowState[],
  { given, amounts, drawn, others }: Cut,
): Parts {
  const count = severities.length;
  const poisson = new Float64Array(count);
  const mixed: MixedRows[] = [];
  const singles: Single[] = [];
  for (const { index, pieces } of others) {
    const { kind, dispersion } = flows[index];
    const { won } = states[index];
    if (kind === "listed") {
      singles.push(singleOf(pieces, won[0]));
      continue;
    }
    if (dispersion === undefined) {
      for (const row of won) addWins(poisson, 0, row, pieces);
      continue;
    }
    const means = new Float64Array(won.length * count);
    let end = 0;
    for (const row of won) if (addWins(means, end, row, pieces) > 0) end += count;
    if (end > 0) mixed.push({ shape: dispersion, means: means.subarray(0, end) });
  }
  return {
    poisson,
    mixed,
    given: { amounts, chances: chancesOf(given, states) },
    drawn: drawn.map((plain) => chancesOf(plain, states)),
    singles,
  };
}

/** Adds the expected wins of a row, by severity; and says how many they are. */
function addWins(
  means: Float64Array,
  start: number,
  row: ArrayLike<number>,
  pieces: readonly Piece[],
): number {
  let sum = 0;
  for (const piece of pieces) {
    const wins = winsIn(row, piece);
    means[start + (piece.severity as number)] += wins;
    sum += wins;
  }
  return sum;
}

function chancesOf({ flows, from, to }: PlainFlows, states: readonly FlowState[]): Float64Array {
  const chances = new Float64Array(flows.length);
  for (let i = 0; i < chances.length; i++) {
    const [row] = states[flows[i]].won;
    chances[i] = Math.max(0, row[to[i]] - row[from[i]]);
  }
  return chances;
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
export function winsIn(row: ArrayLike<number>, { from, to }: Piece): number {
  return Math.max(0, row[to] - row[from]);
}

function singleOf(pieces: readonly Piece[], row: ArrayLike<number>): Single {
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
