import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { realFft } from "../numeric/real-fft.ts";
import type { Grid } from "./grid.ts";
import type { Given } from "./parts.ts";
import type { Transform } from "./transform.ts";

/** Up to these odds of winning the series is short. */
const ODDS_MAX = 0.8;

/** Terms of the series below this are left out. */
const TERM_MIN = 1e-14;

/** Points between which an amount is split, so that its powers up to the seventh are kept. */
const POINTS = 8;

/** Whether the logarithm has a short series of an opportunity that is won with such a chance. */
export function hasGivenSeries(chance: number): boolean {
  return chance <= ODDS_MAX * (1 - chance);
}

/**
 * The logarithm of the product of none + p e^(-i u a): sums of ln none and of the terms
 * -(-p / none)^m / m at m a, which one transform turns into frequencies.
 *
 * @see De Pril (1989), "The Aggregate Claims Distribution in the Individual Model with Arbitrary
 *   Positive Claims", ASTIN Bulletin 19(1), doi:10.2143/AST.19.1.2014911
 */
export function givenLogarithm({ amounts, chances }: Given, grid: Grid, count: number): Transform {
  const logarithms = new Float64Array(grid.size);
  let constant = 0;
  for (let i = 0; i < chances.length; i++) {
    const odds = chances[i] / (1 - chances[i]);
    constant += ln(1 - chances[i]);
    const step = amounts[i] / grid.step;
    let power = 1;
    for (let m = 1; m * step < grid.size - POINTS; m++) {
      power *= -odds;
      if (power < TERM_MIN && power > -TERM_MIN) break;
      spread(logarithms, grid, m * step, -power / m);
    }
  }
  const { re, im } = realFft(grid.plan, logarithms);
  for (let j = 0; j < count; j++) re[j] += constant;
  return { re: re.subarray(0, count), im: im.subarray(0, count) };
}

/** Splits a mass at a position between grid points, by Lagrange's polynomials, and tilts it. */
function spread(into: Float64Array, { size, tilt }: Grid, position: number, mass: number): void {
  const first = Math.floor(position) - POINTS / 2 + 1;
  const t = position - first;
  let tilted = mass * exp(-tilt * first);
  const ratio = exp(-tilt);
  let product = 1;
  for (let i = 0; i < POINTS; i++) product *= t - i;
  for (let i = 0; i < POINTS; i++) {
    const at = first + i < 0 ? first + i + size : first + i;
    // On a point itself, that point takes all.
    if (product !== 0) into[at] += (tilted * product * INVERSE_FACTORS[i]) / (t - i);
    else if (t === i) into[at] += tilted;
    tilted *= ratio;
  }
}

/** 1 over the product of i - j, over j other than i. */
const INVERSE_FACTORS = [
  -1 / 5040,
  1 / 720,
  -1 / 240,
  1 / 144,
  -1 / 144,
  1 / 240,
  -1 / 720,
  1 / 5040,
];
