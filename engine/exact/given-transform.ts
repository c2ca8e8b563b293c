import { givenLogarithm, hasGivenSeries } from "./given-logarithm.ts";
import type { Grid } from "./grid.ts";
import type { Single } from "./parts.ts";
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
 * @param singles likewise: the same opportunities and amounts, each won with a chance of its own
 */
export function multiplyByGiven(
  products: readonly Transform[],
  singles: readonly (readonly Single[])[],
  grid: Grid,
): void {
  const count = products[0].re.length;
  const given = singles[0]
    .map((_, index) => singles.map((own) => own[index]))
    .filter((own) => own.some(({ none, drawn }) => drawn.length === 0 && none < 1));
  const isLong = count >= FREQUENCIES_MIN && given.length * count >= FACTORS_MIN;
  const isSeries = (own: readonly Single[]) => isLong && own.every(hasGivenSeries);
  const series = given.filter(isSeries);
  products.forEach((product, node) => {
    if (series.length === 0) return;
    const factor = givenLogarithm(
      series.map((own) => own[node]),
      grid,
      count,
    );
    exponentiate(factor);
    multiplyBy(product, factor);
  });
  const phases = constantTransform(count, 0);
  for (const own of given) {
    if (isSeries(own)) continue;
    if (own[0].given.length === 1) multiplyByOne(products, own, { grid, phases });
    else multiplyByAny(products, own, grid);
  }
}

/** Multiplies by none + p e^(-i u a), whose phases are the same under all values of the factor. */
function multiplyByOne(
  products: readonly Transform[],
  singles: readonly Single[],
  { grid, phases }: { readonly grid: Grid; readonly phases: Transform },
): void {
  const count = phases.re.length;
  phases.re.fill(0);
  phases.im.fill(0);
  addPhases(phases, grid, singles[0].given[0].amount, 1);
  products.forEach(({ re, im }, node) => {
    const { none, given } = singles[node];
    const [{ probability }] = given;
    for (let j = 0; j < count; j++) {
      const factorRe = none + probability * phases.re[j];
      const factorIm = probability * phases.im[j];
      const real = re[j] * factorRe - im[j] * factorIm;
      im[j] = re[j] * factorIm + im[j] * factorRe;
      re[j] = real;
    }
  });
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
