import { addMixedLogarithm } from "./mixed-logarithm.ts";
import type { MixedRow, Parts, Single } from "./parts.ts";
import { addSingleLogarithms, hasShortSeries } from "./single-logarithm.ts";
import { exponentiate, type Transform } from "./transform.ts";

/** The transform of all but the opportunities whose amounts are given: what is drawn. */
export function drawnTransform(
  { poisson, mixed, singles }: Parts,
  severities: readonly Transform[],
  count: number,
): Transform {
  const drawn = singles.filter((single) => single.drawn.length > 0);
  const product = compoundLogarithm(poisson, mixed, severities, count);
  addSingleLogarithms(product, drawn.filter(hasShortSeries), severities);
  exponentiate(product);
  for (const single of drawn) {
    if (!hasShortSeries(single)) multiplyBySingle(product, single, severities);
  }
  return product;
}

function multiplyBySingle(
  { re, im }: Transform,
  { none, drawn }: Single,
  severities: readonly Transform[],
): void {
  for (let j = 0; j < re.length; j++) {
    let factorRe = none;
    let factorIm = 0;
    for (const { severity, probability } of drawn) {
      factorRe += probability * severities[severity].re[j];
      factorIm += probability * severities[severity].im[j];
    }
    const real = re[j] * factorRe - im[j] * factorIm;
    im[j] = re[j] * factorIm + im[j] * factorRe;
    re[j] = real;
  }
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

function byShape(mixed: readonly MixedRow[]): MixedRow[][] {
  const groups = new Map<number, MixedRow[]>();
  for (const row of mixed) {
    const group = groups.get(row.shape);
    if (group) group.push(row);
    else groups.set(row.shape, [row]);
  }
  return [...groups.values()];
}
