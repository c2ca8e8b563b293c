import { exp } from "../numeric/exp.ts";
import { planRealFft, realFft } from "../numeric/real-fft.ts";
import type { Grid } from "./grid.ts";
import type { Parts } from "./parts.ts";

/**
 * How the product of the transforms of given amounts falls off, without working it out: under a
 * value of the factor, |product| at frequency j is at most size · e^(-times · falls[j]).
 *
 * With S = none + p of an opportunity, |none + p e^(-i u a)|² = S² - 2 none p (1 - cos u a): so its
 * root is at most S e^(-q (1 - cos u a)), with q = none p / S². What all opportunities add up to in
 * the exponent is one transform of their q.
 */
export interface GivenDecay {
  /** By frequency of the grid, from 0 on, as far as it is known. */
  readonly falls: Float64Array;
  /** By value of the factor. */
  readonly sizes: readonly number[];
  readonly times: readonly number[];
}

/** Points between which an amount is split, so that its powers up to the seventh are kept. */
const POINTS = 8;

/**
 * @param parts by value of the factor
 * @param grid whose frequencies count, and by whose tilt amounts are weighed
 * @param points that amounts are put on, over the grid's length: a power of two
 * @param count frequencies to know: where amounts lie between points, up to a quarter of those
 */
export function givenDecay(
  parts: readonly Parts[],
  grid: Grid,
  points: number,
  count: number,
): GivenDecay {
  const weighed = parts.map((of) => weighedAmounts(of, grid));
  const { amounts, shares } = weighed[Math.floor(weighed.length / 2)];
  const masses = new Float64Array(points);
  const perAmount = points / (grid.size * grid.step);
  for (let i = 0; i < amounts.length; i++) addAt(masses, amounts[i] * perAmount, shares[i]);
  const { re } = realFft(planRealFft(points), masses);
  const falls = new Float64Array(count);
  for (let j = 0; j < falls.length; j++) falls[j] = Math.max(0, re[0] - re[j]);
  return {
    falls,
    sizes: weighed.map(({ size }) => size),
    times: weighed.map((own) => leastRatio(own.shares, shares)),
  };
}

/** What is left of the product at most, from one frequency on and before another. */
export function leftBetween(
  { falls, sizes, times }: GivenDecay,
  node: number,
  from: number,
  to: number,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let j = from; j < to; j++) if (falls[j] < least) least = falls[j];
  return sizes[node] * exp(-times[node] * least);
}

interface WeighedAmounts {
  readonly amounts: Float64Array;
  /** The q of each amount. */
  readonly shares: Float64Array;
  /** The product of all S. */
  readonly size: number;
}

function weighedAmounts({ given, singles }: Parts, { tilt, step }: Grid): WeighedAmounts {
  const several = singles.flatMap((single) => single.given);
  const plain = given.amounts.length;
  const amounts = new Float64Array(plain + several.length);
  const shares = new Float64Array(amounts.length);
  let size = 1;
  for (let i = 0; i < plain; i++) {
    const none = 1 - given.chances[i];
    const tilted = given.chances[i] * exp((-tilt * given.amounts[i]) / step);
    const whole = none + tilted;
    amounts[i] = given.amounts[i];
    shares[i] = (none * tilted) / (whole * whole);
    size *= whole;
  }
  let at = plain;
  for (const single of singles) {
    if (single.drawn.length > 0) continue;
    const tilted = single.given.map(
      ({ amount, probability }) => probability * exp((-tilt * amount) / step),
    );
    const whole = tilted.reduce((sum, chance) => sum + chance, single.none);
    single.given.forEach(({ amount }, i) => {
      amounts[at] = amount;
      shares[at++] = whole > 0 ? (single.none * tilted[i]) / (whole * whole) : 0;
    });
    size *= whole;
  }
  return { amounts, shares, size };
}

/** So many times as large is each of these as of those, at least. */
function leastRatio(these: Float64Array, those: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < those.length; i++) {
    if (those[i] > 0) least = Math.min(least, these[i] / those[i]);
  }
  return least < Number.POSITIVE_INFINITY ? least : 0;
}

/** Splits a mass between the points around a position, which may have come around. */
function addAt(masses: Float64Array, position: number, mass: number): void {
  const first = Math.floor(position) - POINTS / 2 + 1;
  const t = position - first;
  for (let i = 0; i < POINTS; i++) {
    let weight = mass;
    for (let other = 0; other < POINTS; other++) {
      if (other !== i) weight *= (t - other) / (i - other);
    }
    masses[(first + i + masses.length) % masses.length] += weight;
  }
}
