import { givenLogarithm, hasGivenSeries } from "./given-logarithm.ts";
import type { Grid } from "./grid.ts";
import type { Given, Parts, Single } from "./parts.ts";
import {
  addPhases,
  addTimes,
  constantTransform,
  exponentiate,
  multiplyBy,
  type Transform,
} from "./transform.ts";

/** From so many frequencies on, and factors over all of them, the logarithm's series is quicker. */
const FREQUENCIES_MIN = 1024;
const FACTORS_MIN = 100_000;

/**
 * Multiplies by the transforms of the opportunities whose amounts are given.
 *
 * @param products one for each value of the common factor
 * @param parts likewise: the same opportunities and amounts, each won with a chance of its own
 */
export function multiplyByGiven(
  products: readonly Transform[],
  parts: readonly Parts[],
  grid: Grid,
): void {
  const count = products[0].re.length;
  const plain = parts.map(({ given }) => given);
  const { amounts } = plain[0];
  const isLong = count >= FREQUENCIES_MIN && amounts.length * count >= FACTORS_MIN;
  const isSeries = (i: number) =>
    isLong && plain.every(({ chances }) => hasGivenSeries(chances[i]));
  if (isLong) multiplyBySeries(products, plain, isSeries, grid);
  const phases = constantTransform(count, 0);
  for (let i = 0; i < amounts.length; i++) {
    if (!isSeries(i)) multiplyByOne(products, plain, i, { grid, phases });
  }
  parts[0].singles.forEach(({ drawn }, i) => {
    const own = parts.map(({ singles }) => singles[i]);
    if (drawn.length === 0 && own.some(({ none }) => none < 1)) multiplyByAny(products, own, grid);
  });
}

function multiplyBySeries(
  products: readonly Transform[],
  plain: readonly Given[],
  isSeries: (i: number) => boolean,
  grid: Grid,
): void {
  const isIn = (_: number, i: number) => isSeries(i);
  products.forEach((product, node) => {
    const { amounts, chances } = plain[node];
    const given = { amounts: amounts.filter(isIn), chances: chances.filter(isIn) };
    const factor = givenLogarithm(given, grid, product.re.length);
    exponentiate(factor);
    multiplyBy(product, factor);
  });
}

/** Multiplies by none + p e^(-i u a), whose phases are the same under all values of the factor. */
function multiplyByOne(
  products: readonly Transform[],
  plain: readonly Given[],
  i: number,
  { grid, phases }: { readonly grid: Grid; readonly phases: Transform },
): void {
  const count = phases.re.length;
  phases.re.fill(0);
  phases.im.fill(0);
  addPhases(phases, grid, plain[0].amounts[i], 1);
  for (let node = 0; node < products.length; node++) {
    const { re, im } = products[node];
    const probability = plain[node].chances[i];
    if (probability === 0) continue;
    const none = 1 - probability;
    for (let j = 0; j < count; j++) {
      const factorRe = none + probability * phases.re[j];
      const factorIm = probability * phases.im[j];
      const real = re[j] * factorRe - im[j] * factorIm;
      im[j] = re[j] * factorIm + im[j] * factorRe;
      re[j] = real;
    }
  }
}

/** Likewise for an opportunity that books one of several amounts. */
function multiplyByAny(
  products: readonly Transform[],
  singles: readonly Single[],
  grid: Grid,
): void {
  const count = products[0].re.length;
  const phases = singles[0].given.map(({ amount }) => {
    const own = constantTransform(count, 0);
    addPhases(own, grid, amount, 1);
    return own;
  });
  products.forEach((product, node) => {
    const { none, given } = singles[node];
    const factor = constantTransform(count, none);
    for (const [i, { probability }] of given.entries()) addTimes(factor, phases[i], probability);
    multiplyBy(product, factor);
  });
}
