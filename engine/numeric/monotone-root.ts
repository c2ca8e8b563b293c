/** Doubles have 53 bits; halving an interval of exponents takes some more. */
const STEPS_MAX = 200;

export interface RootSearch {
  /** The function, increasing, and its derivative. */
  readonly at: (x: number) => { readonly value: number; readonly slope: number };
  /** First guess, between low and high. */
  readonly start: number;
  /** Ends of an interval that holds the root. */
  readonly low: number;
  readonly high: number;
}

/**
 * The x at which an increasing function passes 0, to the last digits of a double.
 *
 * Newton's method, which falls back to halving wherever it would leave the bracket; so it ends for
 * any monotone function, and in five steps for a smooth one.
 */
export function monotoneRoot({ at, start, low, high }: RootSearch): number {
  let x = start;
  let below = low;
  let above = high;
  for (let step = 0; step < STEPS_MAX; step++) {
    const { value, slope } = at(x);
    if (value === 0) return x;
    if (value < 0) below = x;
    else above = x;
    const newton = x - value / slope;
    const next = newton > below && newton < above ? newton : 0.5 * (below + above);
    if (Math.abs(next - x) <= 2 ** -52 * Math.abs(x)) return next;
    x = next;
  }
  return x;
}
