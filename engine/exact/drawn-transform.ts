import { addMixedLogarithm } from "./mixed-logarithm.ts";
import type { MixedRows, Parts } from "./parts.ts";
import { addSingleLogarithms, hasShortSeries } from "./single-logarithm.ts";
import {
  addTimes,
  constantTransform,
  exponentiate,
  multiplyBy,
  type Transform,
} from "./transform.ts";

/** The transform of all but the opportunities whose amounts are given: what is drawn. */
export function drawnTransform(
  { poisson, mixed, drawn, singles }: Parts,
  severities: readonly Transform[],
  count: number,
): Transform {
  const product = compoundLogarithm(poisson, mixed, severities, count);
  drawn.forEach((chances, index) => {
    addSingleLogarithms(product, chances.filter(hasShortSeries), severities[index]);
  });
  exponentiate(product);
  drawn.forEach((chances, severity) => {
    for (const probability of chances) {
      if (hasShortSeries(probability)) continue;
      multiplyBySingle(product, 1 - probability, [{ severity, probability }], severities);
    }
  });
  for (const single of singles) {
    if (single.drawn.length > 0) multiplyBySingle(product, single.none, single.drawn, severities);
  }
  return product;
}

function multiplyBySingle(
  product: Transform,
  none: number,
  drawn: readonly { readonly severity: number; readonly probability: number }[],
  severities: readonly Transform[],
): void {
  const factor = constantTransform(product.re.length, none);
  for (const { severity, probability } of drawn)
    addTimes(factor, severities[severity], probability);
  multiplyBy(product, factor);
}

/** The logarithm of the transform of all that is not a single opportunity. */
function compoundLogarithm(
  poisson: Parts["poisson"],
  mixed: Parts["mixed"],
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
  for (const rows of byShape(mixed)) addMixedLogarithm({ re, im }, rows, severities);
  return { re, im };
}

/** Rows of one shape count together, whatever flow they are of. */
function byShape(mixed: readonly MixedRows[]): MixedRows[] {
  const groups = new Map<number, Float64Array[]>();
  for (const { shape, means } of mixed) {
    groups.set(shape, [...(groups.get(shape) ?? []), means]);
  }
  return [...groups].map(([shape, own]) => ({ shape, means: joined(own) }));
}

function joined(arrays: readonly Float64Array[]): Float64Array {
  if (arrays.length === 1) return arrays[0];
  const whole = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    whole.set(array, at);
    at += array.length;
  }
  return whole;
}
