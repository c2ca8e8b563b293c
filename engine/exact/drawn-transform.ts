import { addMixedLogarithm } from "./mixed-logarithm.ts";
import type { MixedRow, Parts } from "./parts.ts";
import {
  addTimes,
  constantTransform,
  exponentiate,
  multiplyBy,
  type Transform,
} from "./transform.ts";

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
  for (const rows of byShape(mixed)) addMixedLogarithm({ re, im }, rows, severities);
  exponentiate({ re, im });
  return { re, im };
}

function byShape(mixed: readonly MixedRow[]): MixedRow[][] {
  const groups = new Map<number, MixedRow[]>();
  for (const row of mixed) groups.set(row.shape, [...(groups.get(row.shape) ?? []), row]);
  return [...groups.values()];
}
