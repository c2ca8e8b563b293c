import type { Atoms, AtomsReach } from "./atoms.ts";
import { makeAtoms } from "./make-atoms.ts";
import type { Parts } from "./parts.ts";
import type { Severity } from "./severity.ts";

/**
 * Atoms under those values of the common factor where they are felt. Under the others, where
 * drawing nothing is rarer, their masses are left out: 0.
 *
 * @param parts by value of the factor
 * @param shares likewise, P(the value, and no drawn amount)
 * @param least share that is felt: at least one is
 */
export function feltAtoms(
  parts: readonly Parts[],
  severities: readonly Severity[],
  { shares, least, ...reach }: AtomsReach & FeltShares,
): Atoms {
  const felt = parts.filter((_, i) => shares[i] > least);
  const { masses, ...atoms } = makeAtoms(felt, severities, reach);
  const none = new Float64Array(atoms.amounts.length);
  let next = 0;
  return { ...atoms, masses: parts.map((_, i) => (shares[i] > least ? masses[next++] : none)) };
}

interface FeltShares {
  readonly shares: readonly number[];
  readonly least: number;
}
