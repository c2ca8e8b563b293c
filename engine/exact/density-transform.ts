import { drawnTransform } from "./drawn-transform.ts";
import type { Parts } from "./parts.ts";
import type { Severity } from "./severity.ts";
import { addTimes, constantTransform, type Transform } from "./transform.ts";

/** The transform of what has a density, short of given amounts. */
export function densityTransform(
  parts: Parts,
  transforms: readonly Transform[],
  severities: readonly Severity[],
): Transform {
  const count = transforms[0].re.length;
  const all = drawnTransform(parts, transforms, count);
  const hasAtoms = severities.some(({ atoms }) => atoms);
  const length = hasAtoms ? count : 1;
  const none = drawnTransform(
    parts,
    transforms.map((transform, i) =>
      severities[i].atoms ? transform : constantTransform(length, severities[i].zeroShare),
    ),
    length,
  );
  addTimes(all, hasAtoms ? none : constantTransform(count, none.re[0]), -1);
  return all;
}

/** P(no drawn amount that has a density). */
export function chanceOfAtoms(parts: Parts, severities: readonly Severity[]): number {
  const nothing = severities.map(({ atoms, zeroShare }) =>
    constantTransform(1, atoms ? 1 : zeroShare),
  );
  return drawnTransform(parts, nothing, 1).re[0];
}
