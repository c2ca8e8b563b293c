import { ln } from "../numeric/ln.ts";
import type { Transform } from "./transform.ts";

/** Up to these odds of a drawn amount the series of a logarithm is short. */
const ODDS_MAX = 0.55;

/** What the first term left out of the series may come to. */
const SERIES_ERROR = 1e-15;

/** Whether the logarithm has a short series of an opportunity that is won with such a chance. */
export function hasShortSeries(chance: number): boolean {
  return chance <= ODDS_MAX * (1 - chance);
}

/**
 * Adds the logarithm of the product over opportunities of (none + p φ), each of one amount drawn
 * from a severity.
 *
 * It is a sum of ln none and of a series in φ whose coefficients are sums of powers of the odds: a
 * book of thousands costs as much as one of a few.
 *
 * @param chances p, all with a short series
 */
export function addSingleLogarithms(
  transform: Transform,
  chances: Float64Array,
  severity: Transform,
): void {
  if (chances.length > 0) addSeries(transform, seriesOf(chances), severity);
}

/** Coefficients of the sum of ln (none + p φ), from the power 0 on. */
function seriesOf(chances: Float64Array): Float64Array {
  const odds = new Float64Array(chances.length);
  const powers = new Float64Array(chances.length);
  let constant = 0;
  let largest = 0;
  for (let i = 0; i < chances.length; i++) {
    const none = 1 - chances[i];
    constant += ln(none);
    odds[i] = chances[i] / none;
    powers[i] = -1;
    if (odds[i] > largest) largest = odds[i];
  }
  const coefficients = [constant];
  let bound = chances.length;
  do {
    let sum = 0;
    for (let i = 0; i < odds.length; i++) {
      powers[i] *= -odds[i];
      sum += powers[i];
    }
    coefficients.push(sum / coefficients.length);
    bound *= largest;
  } while (bound > SERIES_ERROR);
  return Float64Array.from(coefficients);
}

/** Adds a series in a transform, by Horner's rule. */
function addSeries({ re, im }: Transform, series: Float64Array, severity: Transform): void {
  const last = series.length - 1;
  for (let j = 0; j < re.length; j++) {
    let sumRe = series[last];
    let sumIm = 0;
    for (let power = last - 1; power >= 0; power--) {
      const real = sumRe * severity.re[j] - sumIm * severity.im[j] + series[power];
      sumIm = sumRe * severity.im[j] + sumIm * severity.re[j];
      sumRe = real;
    }
    re[j] += sumRe;
    im[j] += sumIm;
  }
}
