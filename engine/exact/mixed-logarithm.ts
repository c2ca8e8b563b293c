import { atan2 } from "../numeric/atan.ts";
import { ln } from "../numeric/ln.ts";
import type { MixedRows } from "./parts.ts";
import type { Transform } from "./transform.ts";

/** Beyond this size of m (1 - φ) / k, the series of the logarithm takes longer than its product. */
const SERIES_MAX = 0.6;

/** What the first term left out of the series may come to. */
const SERIES_ERROR = 1e-15;

/** Adds the logarithm of the product over rows of (1 + m (1 - φ) / k)^-k, all of one shape k. */
export function addMixedLogarithm(
  transform: Transform,
  rows: MixedRows,
  severities: readonly Transform[],
): void {
  const { shape, means } = rows;
  let most = 0;
  for (let i = 0; i < means.length; i++) if (means[i] > most) most = means[i];
  const size = (2 * most) / shape;
  const isShort = severities.length === 1 && size <= SERIES_MAX;
  if (isShort) addSeries(transform, seriesOf(rows, size), severities[0]);
  else addProduct(transform, rows, severities);
}

/** Coefficients of the sum of -k ln(1 + ratio y), in powers of y from the first on. */
function seriesOf({ shape, means }: MixedRows, size: number): Float64Array {
  const coefficients: number[] = [];
  const powers = new Float64Array(means.length).fill(1);
  let bound = means.length * shape;
  do {
    let sum = 0;
    for (let i = 0; i < powers.length; i++) {
      powers[i] *= -means[i] / shape;
      sum += powers[i];
    }
    coefficients.push((shape * sum) / (coefficients.length + 1));
    bound *= size;
  } while (bound > SERIES_ERROR);
  return Float64Array.from(coefficients);
}

/** Adds a series in 1 - φ, by Horner's rule. */
function addSeries({ re, im }: Transform, series: Float64Array, severity: Transform): void {
  for (let j = 0; j < re.length; j++) {
    const y = 1 - severity.re[j];
    const w = -severity.im[j];
    let sumRe = 0;
    let sumIm = 0;
    for (let term = series.length - 1; term >= 0; term--) {
      const withTerm = sumRe + series[term];
      sumRe = withTerm * y - sumIm * w;
      sumIm = withTerm * w + sumIm * y;
    }
    re[j] += sumRe;
    im[j] += sumIm;
  }
}

/** By products: the argument of one is followed through its turns, each less than a quarter. */
function addProduct(
  { re, im }: Transform,
  { shape, means }: MixedRows,
  severities: readonly Transform[],
): void {
  const count = severities.length;
  for (let j = 0; j < re.length; j++) {
    let productRe = 1;
    let productIm = 0;
    let turns = 0;
    let logSize = 0;
    for (let start = 0; start < means.length; start += count) {
      let factorRe = 1;
      let factorIm = 0;
      for (let s = 0; s < count; s++) {
        factorRe += (means[start + s] * (1 - severities[s].re[j])) / shape;
        factorIm -= (means[start + s] * severities[s].im[j]) / shape;
      }
      const nextRe = productRe * factorRe - productIm * factorIm;
      const nextIm = productRe * factorIm + productIm * factorRe;
      if (nextRe < 0 && productIm >= 0 && nextIm < 0 && factorIm > 0) turns++;
      if (productRe < 0 && productIm < 0 && nextIm >= 0 && factorIm < 0) turns--;
      productRe = nextRe;
      productIm = nextIm;
      const square = productRe * productRe + productIm * productIm;
      if (square < 1e200) continue;
      logSize += 0.5 * ln(square);
      productRe /= Math.sqrt(square);
      productIm /= Math.sqrt(square);
    }
    logSize += 0.5 * ln(productRe * productRe + productIm * productIm);
    re[j] -= shape * logSize;
    im[j] -= shape * (atan2(productIm, productRe) + 2 * Math.PI * turns);
  }
}
