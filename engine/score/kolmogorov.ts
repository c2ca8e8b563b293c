/** How far values are from being uniform, and how often chance alone makes them so far. */
export interface Uniformity {
  /** The largest distance between their distribution function and the diagonal. */
  readonly statistic: number;
  readonly p: number;
}

/**
 * Kolmogorov and Smirnov's test of uniformity, exact for few values.
 *
 * @param values in [0, 1], in any order, at least one
 */
export function testUniformity(values: readonly number[]): Uniformity {
  const n = values.length;
  const sorted = [...values].sort((a, b) => a - b);
  let statistic = 0;
  for (let i = 0; i < n; i++) {
    statistic = Math.max(statistic, (i + 1) / n - sorted[i], sorted[i] - i / n);
  }
  return { statistic, p: 1 - kolmogorovCdf(statistic, n) };
}

/** The statistic that uniform values exceed with probability `p`. */
export function kolmogorovCritical(n: number, p: number): number {
  let low = 0;
  let high = 1;
  while (high - low > 1e-13) {
    const middle = (low + high) / 2;
    if (1 - kolmogorovCdf(middle, n) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * P(statistic <= d) of n uniform values.
 *
 * @see Marsaglia, Tsang and Wang (2003), "Evaluating Kolmogorov's distribution", Journal of
 *   Statistical Software 8(18), doi:10.18637/jss.v008.i18
 */
function kolmogorovCdf(d: number, n: number): number {
  if (d <= 0) return 0;
  if (d >= 1) return 1;
  const k = Math.floor(n * d) + 1;
  const h = k - n * d;
  const size = 2 * k - 1;
  const step = makeStep(size, h);
  const power = powerOf(step, size, n);
  let cdf = power.matrix[(k - 1) * size + k - 1];
  let exponent = power.exponent;
  for (let i = 1; i <= n; i++) {
    cdf *= i / n;
    if (cdf < SMALL) [cdf, exponent] = [cdf / SMALL, exponent - 1];
  }
  return Math.max(0, Math.min(1, scaled(cdf, exponent)));
}

function scaled(value: number, exponent: number): number {
  let result = value;
  for (let i = 0; i < exponent; i++) result /= SMALL;
  for (let i = 0; i > exponent; i--) result *= SMALL;
  return result;
}

/** Powers of matrices grow out of range: so many powers of this are kept apart. */
const SMALL = 2 ** -460;

function makeStep(size: number, h: number): Float64Array {
  const step = new Float64Array(size * size);
  const powers = Array.from({ length: size + 1 }, (_, i) => wholePower(h, i));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) if (i - j + 1 >= 0) step[i * size + j] = 1;
  }
  for (let i = 0; i < size; i++) {
    step[i * size] -= powers[i + 1];
    step[(size - 1) * size + i] -= powers[size - i];
  }
  step[(size - 1) * size] += 2 * h - 1 > 0 ? wholePower(2 * h - 1, size) : 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      for (let divisor = 2; divisor <= i - j + 1; divisor++) step[i * size + j] /= divisor;
    }
  }
  return step;
}

/** A matrix of which SMALL ** -exponent is the factor. */
interface Power {
  readonly matrix: Float64Array;
  readonly exponent: number;
}

function powerOf(matrix: Float64Array, size: number, n: number): Power {
  if (n === 1) return { matrix, exponent: 0 };
  const half = powerOf(matrix, size, n >> 1);
  let product = multiply(half.matrix, half.matrix, size);
  let exponent = 2 * half.exponent;
  if (n % 2 === 1) product = multiply(product, matrix, size);
  if (product[((size - 1) / 2) * (size + 1)] > 1 / SMALL) {
    product = product.map((value) => value * SMALL);
    exponent++;
  }
  return { matrix: product, exponent };
}

function multiply(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = a[i * size + k];
      for (let j = 0; j < size; j++) product[i * size + j] += factor * b[k * size + j];
    }
  }
  return product;
}

function wholePower(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= base;
  return power;
}
