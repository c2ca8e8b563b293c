import { inverseFft } from "../numeric/fft.ts";
import type { Atoms } from "./atoms.ts";
import { drawnTransform } from "./drawn-transform.ts";
import { type Grid, makeLattice } from "./grid.ts";
import { lawTransform } from "./law-transform.ts";
import type { Parts, Single } from "./parts.ts";
import type { Severity } from "./severity.ts";
import { constantTransform, type Transform } from "./transform.ts";

const POINTS_MAX = 2 ** 16;

/** Atoms that are nowhere likelier are left out. */
const MASS_MIN = 1e-13;

/**
 * Atoms on the lattice of the amounts' greatest common divisor. Where that would take too many
 * points, amounts are split between the two nearest of as many as there may be, with their mean.
 */
export function latticeMasses(
  parts: readonly Parts[],
  severities: readonly Severity[],
  singles: readonly number[],
  reach: number,
): Atoms {
  const amounts = [
    ...severities.flatMap(({ atoms = [] }) => atoms.map(({ value }) => value)),
    ...singles.flatMap((index) => parts[0].singles[index].given.map(({ amount }) => amount)),
  ];
  const divisor = amounts.reduce(greatestCommonDivisor, 0) || 1;
  const isExact = reach / divisor < POINTS_MAX - 1;
  const step = isExact ? divisor : reach / (POINTS_MAX - 2);
  const points = Math.floor(reach / step) + 2;
  let size = 2;
  while (size < points) size *= 2;
  const grid = makeLattice(size, step);
  const transforms = severities.map((severity) =>
    severity.atoms
      ? lawTransform(severity, grid)
      : constantTransform(size / 2 + 1, severity.zeroShare),
  );
  const masses = parts.map((of) => {
    const pmf = invertLattice(drawnTransform(of, transforms, size / 2 + 1), grid);
    for (const index of singles) addSingle(pmf, of.singles[index], step);
    return pmf;
  });
  const error = isExact ? 0 : splitError(masses, singles.length);
  return { ...withoutEmpty(masses, step), error };
}

function greatestCommonDivisor(a: number, b: number): number {
  let [high, low] = [a, b];
  while (low > 0) [high, low] = [low, high % low];
  return high;
}

function invertLattice({ re, im }: Transform, { size, growth, plan }: Grid): Float64Array {
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  real.set(re);
  imaginary.set(im);
  imaginary[size / 2] = 0;
  for (let j = 1; j < size / 2; j++) {
    real[size - j] = re[j];
    imaginary[size - j] = -im[j];
  }
  inverseFft(plan, real, imaginary);
  // Below this there is but rounding, grown by the tilt.
  for (let k = 0; k < size; k++) real[k] = Math.max(0, real[k]) * growth[k];
  return real;
}

/** Adds one opportunity to sums: in place, from the largest down. */
function addSingle(pmf: Float64Array, { none, given }: Single, step: number): void {
  const shifts = given.flatMap(({ amount, probability }) => {
    const whole = Math.floor(amount / step + 1e-9);
    const part = Math.max(0, amount / step - whole);
    if (part < 1e-9) return [{ by: whole, probability }];
    return [
      { by: whole, probability: probability * (1 - part) },
      { by: whole + 1, probability: probability * part },
    ];
  });
  const [first] = shifts;
  if (shifts.length === 1) {
    const { by, probability } = first;
    for (let k = pmf.length - 1; k >= by; k--) pmf[k] = none * pmf[k] + probability * pmf[k - by];
    for (let k = Math.min(by, pmf.length) - 1; k >= 0; k--) pmf[k] *= none;
    return;
  }
  for (let k = pmf.length - 1; k >= 0; k--) {
    let sum = none * pmf[k];
    for (const { by, probability } of shifts) if (by <= k) sum += probability * pmf[k - by];
    pmf[k] = sum;
  }
}

/** Each split moves mass by less than a step: an error where many cumulate at the largest atom. */
function splitError(masses: readonly Float64Array[], splits: number): number {
  let largest = 0;
  for (const mass of masses) for (const p of mass) largest = Math.max(largest, p);
  return splits > 0 ? largest : 0;
}

function withoutEmpty(masses: readonly Float64Array[], step: number) {
  const kept: number[] = [];
  for (let k = 0; k < masses[0].length; k++) {
    for (const mass of masses) {
      if (mass[k] <= MASS_MIN) continue;
      kept.push(k);
      break;
    }
  }
  return {
    amounts: Float64Array.from(kept, (k) => k * step),
    masses: masses.map((mass) => Float64Array.from(kept, (k) => mass[k])),
  };
}
