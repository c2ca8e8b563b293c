import type { Atoms, AtomsReach } from "./atoms.ts";
import { drawnTransform } from "./drawn-transform.ts";
import { latticeMasses } from "./lattice.ts";
import type { Parts } from "./parts.ts";
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
  const rest = parts[0].singles
    .map((_, index) => index)
    .filter((index) => {
      const isDrawn = parts[0].singles[index].drawn.length > 0;
      return !isDrawn && parts.some(({ singles }) => singles[index].none < 1);
    });
  const sums = rest.reduce((n, index) => n * (1 + parts[0].singles[index].given.length), 1);
  if (isLattice || sums > SUMS_MAX) return latticeMasses(parts, used, rest, reach);
  return sumsOf(parts, used, rest);
}

function isUsed({ poisson, mixed, singles }: Parts, severity: number): boolean {
  return (
    poisson[severity] > 0 ||
    mixed.some(({ means }) => means[severity] > 0) ||
    singles.some(({ drawn }) => drawn.some((draw) => draw.severity === severity))
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
  singles: readonly number[],
): Atoms {
  let amounts = [0];
  let masses = parts.map((of) => [nothingDrawn(of, severities)]);
  for (const index of singles) {
    const { given } = parts[0].singles[index];
    amounts = [...amounts, ...given.flatMap(({ amount }) => amounts.map((sum) => sum + amount))];
    masses = masses.map((old, node) => {
      const single = parts[node].singles[index];
      const won = single.given.flatMap(({ probability }) => old.map((mass) => mass * probability));
      return [...old.map((mass) => mass * single.none), ...won];
    });
  }
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
