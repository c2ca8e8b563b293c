import { inverseRealFft } from "../numeric/real-fft.ts";
import type { Atoms, AtomsReach } from "./atoms.ts";
import { drawnTransform } from "./drawn-transform.ts";
import { commonDivisor } from "./given-divisor.ts";
import { type Grid, makeLattice } from "./grid.ts";
import type { Atom } from "./grid-law.ts";
import { lawTransform } from "./law-transform.ts";
import type { Parts, Single } from "./parts.ts";
import type { Severity } from "./severity.ts";
import { constantTransform, type Transform } from "./transform.ts";

/** Points of a lattice on which amounts lie exactly. */
const POINTS_MAX = 2 ** 16;

/** How many times as many steps it is worth. */
const EXACT_WORTH = 3;

/** Points of one between which they are split, at most. */
const POINTS_SPLIT = 2 ** 13;

/** Guards a whole number of steps against the last bits of a quotient. */
const SLACK = 1e-9;

/** Atoms that are nowhere likelier are left out. */
const MASS_MIN = 1e-13;

/** Above a sum, less than this is not followed to yet larger sums. */
const MASS_FOLLOWED = 1e-18;

/**
 * Atoms on the lattice of the amounts' greatest common divisor. Where that would take too many
 * points, amounts are split between the two nearest of as many as there may be, with their mean.
 *
 * @param singles by value of the factor, opportunities whose amounts are given
 */
export function latticeMasses(
  parts: readonly Parts[],
  severities: readonly Severity[],
  singles: readonly (readonly Single[])[],
  { reach, steps, pointsMin }: AtomsReach,
): Atoms {
  const amounts = [
    ...severities.flatMap(({ atoms = [] }) => atoms.map(({ value }) => value)),
    ...singles[0].flatMap(({ given }) => given.map(({ amount }) => amount)),
  ];
  const divisor = commonDivisor(amounts) || 1;
  const affordable = Math.floor(steps / (parts.length * Math.max(1, singles[0].length)));
  const splitPoints = Math.max(pointsMin, Math.min(POINTS_SPLIT, affordable));
  const isExact =
    reach / divisor < Math.min(POINTS_MAX - 1, Math.max(splitPoints, EXACT_WORTH * affordable));
  const step = isExact ? divisor : reach / (splitPoints - 2);
  const points = Math.floor(reach / step) + 2;
  let size = 2;
  // Twice the points, so that little is left to come around.
  while (size < 2 * points) size *= 2;
  const grid = makeLattice(size, step);
  const isCompound = severities.some(({ atoms }) => atoms);
  const transforms = severities.map((severity) =>
    severity.atoms
      ? lawTransform(
          { ...severity, atoms: severity.atoms.flatMap((atom) => split(atom, step)) },
          grid,
        )
      : constantTransform(isCompound ? size / 2 + 1 : 1, severity.zeroShare),
  );
  const masses = parts.map((of, node) => {
    const drawn = drawnTransform(of, transforms, transforms[0].re.length);
    const pmf = isCompound ? invertLattice(drawn, grid) : new Float64Array(points);
    if (!isCompound) pmf[0] = drawn.re[0];
    let end = isCompound ? pmf.length : 1;
    for (const single of singles[node]) end = addSingle(pmf, single, step, end);
    return pmf;
  });
  return { ...withoutEmpty(masses, step), splitStep: isExact ? 0 : step };
}

function invertLattice({ re, im }: Transform, { size, growth, plan }: Grid): Float64Array {
  const real = inverseRealFft(plan, re, im);
  // Below this there is but rounding, grown by the tilt.
  for (let k = 0; k < size; k++) real[k] = Math.max(0, real[k]) * growth[k];
  return real;
}

/** Splits an atom between the two nearest points of a lattice, keeping its mean. */
function split({ value, probability }: Atom, step: number): Atom[] {
  const whole = Math.floor(value / step + SLACK);
  const part = value / step - whole;
  if (part < SLACK) return [{ value: whole * step, probability }];
  return [
    { value: whole * step, probability: probability * (1 - part) },
    { value: (whole + 1) * step, probability: probability * part },
  ];
}

/**
 * Adds one opportunity to sums: in place, from the largest down.
 *
 * @param before points from which on there is nothing yet, or next to nothing
 * @returns likewise afterwards
 */
function addSingle(
  pmf: Float64Array,
  { none, given }: Single,
  step: number,
  before: number,
): number {
  const shifts = given
    .flatMap(({ amount, probability }) => split({ value: amount, probability }, step))
    .map(({ value, probability }) => ({ by: Math.floor(value / step + 0.5), probability }));
  const furthest = shifts.reduce((most, { by }) => Math.max(most, by), 0);
  const last = Math.min(pmf.length, before + furthest);
  const [first, second] = shifts;
  const near = first.by;
  const nearChance = first.probability;
  let from = last - 1;
  if (shifts.length === 1) {
    for (; from >= near; from--) pmf[from] = none * pmf[from] + nearChance * pmf[from - near];
  } else if (shifts.length === 2 && near <= second.by) {
    const far = second.by;
    const farChance = second.probability;
    for (; from >= far; from--) {
      pmf[from] = none * pmf[from] + nearChance * pmf[from - near] + farChance * pmf[from - far];
    }
  }
  for (let k = from; k >= 0; k--) {
    let sum = none * pmf[k];
    for (const { by, probability } of shifts) if (by <= k) sum += probability * pmf[k - by];
    pmf[k] = sum;
  }
  let end = last;
  while (end > 1 && pmf[end - 1] < MASS_FOLLOWED) end--;
  return end;
}

function withoutEmpty(masses: readonly Float64Array[], step: number) {
  const largest = new Float64Array(masses[0].length);
  for (const mass of masses) {
    for (let k = 0; k < largest.length; k++) if (mass[k] > largest[k]) largest[k] = mass[k];
  }
  const kept: number[] = [];
  for (let k = 0; k < largest.length; k++) if (largest[k] > MASS_MIN) kept.push(k);
  const amounts = new Float64Array(kept.length);
  for (let i = 0; i < kept.length; i++) amounts[i] = kept[i] * step;
  return { amounts, masses: masses.map((mass) => pick(mass, kept)) };
}

function pick(mass: Float64Array, kept: readonly number[]): Float64Array {
  const picked = new Float64Array(kept.length);
  for (let i = 0; i < kept.length; i++) picked[i] = mass[kept[i]];
  return picked;
}
