/** A value that comes up with a probability. */
export interface Atom {
  readonly value: number;
  readonly probability: number;
}

/** What a grid needs to know of the law of a quantity that is not negative. */
export interface GridLaw {
  /** E[min(X, x)], for an x of 0 or more. */
  readonly limited: (x: number) => number;
  /** P(X = 0): what a negative shift leaves. */
  readonly zeroShare: number;
  /** All its values, where it has only so many. */
  readonly atoms: readonly Atom[] | undefined;
}

/**
 * The limited mean of max(0, scale · X + shift), from that of X.
 *
 * @param limited E[min(X, x)]
 */
export function shiftedLimited(
  limited: (x: number) => number,
  scale: number,
  shift: number,
): (x: number) => number {
  if (shift < 0) {
    const missing = limited(-shift / scale);
    return (x) => scale * (limited((x - shift) / scale) - missing);
  }
  return (x) => (x <= shift ? x : shift + scale * limited((x - shift) / scale));
}
