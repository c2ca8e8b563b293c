import { atan2 } from "../numeric/atan.ts";
import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { cos, sin } from "../numeric/trigonometry.ts";
import type { Grid } from "./grid.ts";
import type { MixedRow, Parts, Single } from "./parts.ts";
import { addPhases, type Transform } from "./severity-transform.ts";

/** The transform of all but the opportunities whose amounts are given: what is drawn. */
export function drawnTransform(
  parts: Parts,
  severities: readonly Transform[],
  count: number,
): Transform {
  const product = compoundTransform(parts, severities, count);
  for (const { none, drawn } of parts.singles) {
    if (drawn.length === 0) continue;
    const factor = constantTransform(count, none);
    for (const { severity, probability } of drawn) {
      addTimes(factor, severities[severity], probability);
    }
    multiplyBy(product, factor);
  }
  return product;
}

/** Multiplies by the transforms of the opportunities whose amounts are given. */
export function multiplyByGiven(product: Transform, singles: readonly Single[], grid: Grid): void {
  for (const { none, given, drawn } of singles) {
    if (drawn.length > 0 || none === 1) continue;
    const factor = constantTransform(product.re.length, none);
    for (const { amount, probability } of given) addPhases(factor, grid, amount, probability);
    multiplyBy(product, factor);
  }
}

/** Of all that is not a single opportunity. */
function compoundTransform(
  { poisson, mixed }: Parts,
  severities: readonly Transform[],
  count: number,
): Transform {
  const re = new Float64Array(count);
  const im = new Float64Array(count);
  severities.forEach((severity, index) => {
    const mean = poisson[index];
    if (mean === 0) return;
    for (let j = 0; j < count; j++) {
      re[j] += mean * (severity.re[j] - 1);
      im[j] += mean * severity.im[j];
    }
  });
  for (const rows of byShape(mixed)) addMixed({ re, im }, rows, severities);
  for (let j = 0; j < count; j++) {
    const size = exp(re[j]);
    re[j] = size * cos(im[j]);
    im[j] = size * sin(im[j]);
  }
  return { re, im };
}

function byShape(mixed: readonly MixedRow[]): MixedRow[][] {
  const groups = new Map<number, MixedRow[]>();
  for (const row of mixed) groups.set(row.shape, [...(groups.get(row.shape) ?? []), row]);
  return [...groups.values()];
}

/**
 * Adds the logarithm of the product over rows of (1 + m (1 - φ) / k)^-k. The argument of a product
 * is followed through its turns: each factor turns it by less than a quarter.
 */
function addMixed(
  { re, im }: Transform,
  rows: readonly MixedRow[],
  severities: readonly Transform[],
): void {
  const [{ shape }] = rows;
  for (let j = 0; j < re.length; j++) {
    let productRe = 1;
    let productIm = 0;
    let turns = 0;
    let logSize = 0;
    for (const { means } of rows) {
      let factorRe = 1;
      let factorIm = 0;
      for (let s = 0; s < means.length; s++) {
        factorRe += (means[s] * (1 - severities[s].re[j])) / shape;
        factorIm -= (means[s] * severities[s].im[j]) / shape;
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

/** A transform that is the same at every frequency. */
export function constantTransform(count: number, value: number): Transform {
  return { re: new Float64Array(count).fill(value), im: new Float64Array(count) };
}

/** Adds a multiple of one transform to another. */
export function addTimes({ re, im }: Transform, other: Transform, factor: number): void {
  for (let j = 0; j < re.length; j++) {
    re[j] += factor * other.re[j];
    im[j] += factor * other.im[j];
  }
}

function multiplyBy({ re, im }: Transform, factor: Transform): void {
  for (let j = 0; j < re.length; j++) {
    const real = re[j] * factor.re[j] - im[j] * factor.im[j];
    im[j] = re[j] * factor.im[j] + im[j] * factor.re[j];
    re[j] = real;
  }
}
