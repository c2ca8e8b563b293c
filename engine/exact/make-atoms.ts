import type { Atoms, AtomsReach } from "./atoms.ts";
import { drawnTransform } from "./drawn-transform.ts";
import { givenSingles } from "./given-singles.ts";
import { latticeMasses } from "./lattice.ts";
import type { Parts, Single } from "./parts.ts";
import type { Severity } from "./severity.ts";
import { constantTransform } from "./transform.ts";

/** With no more than these, sums of given amounts are all written down. */
const SUMS_MAX = 4096;

/**
 * What books no drawn amount that has a density: sums of given amounts, which stay atoms.
 *
 * @param parts by value of the factor
 */
export function makeAtoms(
  parts: readonly Parts[],
  severities: readonly Severity[],
  reach: AtomsReach,
): Atoms {
  // A severity that nothing draws from must not narrow the lattice of those that are.
  const used = severities.map((severity, index) =>
    parts.some((of) => isUsed(of, index)) ? severity : { ...severity, atoms: undefined },
  );
  const isLattice = used.some(({ atoms }) => atoms);
  const singles = parts.map(givenSingles);
  const isFelt = (_: Single, i: number) => singles.some((own) => own[i].none < 1);
  const felt = singles.map((own) => own.filter(isFelt));
  const sums = felt[0].reduce((n, { given }) => n * (1 + given.length), 1);
  if (isLattice || sums > SUMS_MAX) return latticeMasses(parts, used, felt, reach);
  return sumsOf(parts, used, felt);
}

function isUsed({ poisson, mixed, drawn, singles }: Parts, severity: number): boolean {
  const count = poisson.length;
  return (
    poisson[severity] > 0 ||
    drawn[severity].length > 0 ||
    mixed.some(({ means }) => means.some((mean, i) => mean > 0 && i % count === severity)) ||
    singles.some((single) => single.drawn.some((draw) => draw.severity === severity))
  );
}

/** P(no drawn amount has a density), where all drawn amounts have one. */
function nothingDrawn(parts: Parts, severities: readonly Severity[]): number {
  const nothing = severities.map(({ zeroShare }) => constantTransform(1, zeroShare));
  return drawnTransform(parts, nothing, 1).re[0];
}

function sumsOf(
  parts: readonly Parts[],
  severities: readonly Severity[],
  singles: readonly (readonly Single[])[],
): Atoms {
  let amounts = [0];
  let masses = parts.map((of) => [nothingDrawn(of, severities)]);
  singles[0].forEach(({ given }, index) => {
    amounts = [...amounts, ...given.flatMap(({ amount }) => amounts.map((sum) => sum + amount))];
    masses = masses.map((old, node) => {
      const single = singles[node][index];
      const won = single.given.flatMap(({ probability }) => old.map((mass) => mass * probability));
      return [...old.map((mass) => mass * single.none), ...won];
    });
  });
  return merged(amounts, masses);
}

/** Sorted by amount, equal amounts added up. */
function merged(amounts: readonly number[], masses: readonly (readonly number[])[]): Atoms {
  const order = amounts.map((_, index) => index).sort((a, b) => amounts[a] - amounts[b]);
  const distinct = [...new Set(order.map((index) => amounts[index]))];
  const sums = masses.map((mass) => {
    const sum = new Float64Array(distinct.length);
    let at = 0;
    for (const index of order) {
      if (amounts[index] !== distinct[at]) at++;
      sum[at] += mass[index];
    }
    return sum;
  });
  return { amounts: Float64Array.from(distinct), masses: sums, splitStep: 0 };
}
