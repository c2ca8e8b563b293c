import { ln } from "../numeric/ln.ts";
import type { Single } from "./parts.ts";
import type { Transform } from "./transform.ts";

/** Up to these odds of a drawn amount the series of a logarithm is short. */
const ODDS_MAX = 0.55;

/** What the first term left out of the series may come to. */
const SERIES_ERROR = 1e-15;

/** Whether a single opportunity's logarithm has a short series. */
export function hasShortSeries({ none, given, drawn }: Single): boolean {
  return given.length === 0 && drawn.length === 1 && drawn[0].probability <= ODDS_MAX * none;
}

/**
 * Adds the logarithm of the product over opportunities of (none + p φ), each of one drawn amount.
 *
 * It is a sum of ln none and of a series in φ whose coefficients are sums of powers of the odds: a
 * book of thousands costs as much as one of a few.
 */
export function addSingleLogarithms(
  transform: Transform,
  singles: readonly Single[],
  severities: readonly Transform[],
): void {
  severities.forEach((severity, index) => {
    const own = singles.filter(({ drawn }) => drawn[0].severity === index);
    if (own.length > 0) addSeries(transform, seriesOf(own), severity);
  });
}

/** Coefficients of the sum of ln (none + p φ), from the power 0 on. */
function seriesOf(singles: readonly Single[]): Float64Array {
  const odds = singles.map(({ none, drawn }) => drawn[0].probability / none);
  const coefficients = [singles.reduce((sum, { none }) => sum + ln(none), 0)];
  const powers = odds.map(() => -1);
  const largest = Math.max(...odds);
  let bound = singles.length;
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
