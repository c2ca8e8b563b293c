import { survival } from "../dist/cdf.ts";
import type { Law } from "../dist/law.ts";
import { limitedMean } from "../dist/limited-mean.ts";
import { mean, secondMoment } from "../dist/moments.ts";
import { gaussLegendre } from "../numeric/gauss-legendre.ts";

/** An amount that comes up with a probability. */
export interface Atom {
  readonly amount: number;
  readonly probability: number;
}

/** The law of a drawn amount, as booked: max(0, scale · X + shift), before the common factor. */
export interface Severity {
  readonly law: Law;
  readonly scale: number;
  readonly shift: number;
  readonly mean: number;
  readonly secondMoment: number;
  /** P(nothing is booked): what a negative shift leaves. */
  readonly zeroShare: number;
  /** All its amounts, where it has only so many. */
  readonly atoms: readonly Atom[] | undefined;
}

const RULE = gaussLegendre(16);
const PANELS = 32;

/** Makes the severity of amounts drawn from a law, scaled and shifted. */
export function makeSeverity(law: Law, scale: number, shift: number): Severity {
  const atoms = atomsOf(law, scale, shift);
  if (atoms) {
    const sum = (power: (amount: number) => number) =>
      atoms.reduce((total, { amount, probability }) => total + probability * power(amount), 0);
    return {
      law,
      scale,
      shift,
      mean: sum((amount) => amount),
      secondMoment: sum((amount) => amount * amount),
      zeroShare: 0,
      atoms,
    };
  }
  const first = scale * mean(law);
  const square = scale * scale * secondMoment(law) + 2 * shift * first + shift * shift;
  // E[max(0, Y)] = E[Y] + E[max(0, -Y)], and likewise for the square.
  const missing = shift < 0 ? belowZero(law, scale, -shift) : { mean: 0, square: 0 };
  return {
    law,
    scale,
    shift,
    mean: first + shift + missing.mean,
    secondMoment: square - missing.square,
    zeroShare: shift < 0 ? 1 - survival(law, -shift / scale) : 0,
    atoms,
  };
}

/** E[min(amount, x)]. */
export function limitedSeverity({ law, scale, shift }: Severity, x: number): number {
  if (x <= Math.max(0, shift)) return x;
  const upTo = scale * limitedMean(law, (x - shift) / scale);
  return shift >= 0 ? shift + upTo : upTo - scale * limitedMean(law, -shift / scale);
}

function atomsOf(law: Law, scale: number, shift: number): readonly Atom[] | undefined {
  const booked = (value: number) => Math.floor(Math.max(0, scale * value + shift) + 0.5);
  if (scale === 0) return [{ amount: booked(0), probability: 1 }];
  if (law.family === "fixed") return [{ amount: booked(law.value), probability: 1 }];
  if (law.family !== "empirical") return undefined;
  const probability = 1 / law.values.length;
  return law.values.map((value) => ({ amount: booked(value), probability }));
}

/** Mean and mean square of what scale · X lacks to a level. */
function belowZero(law: Law, scale: number, level: number): { mean: number; square: number } {
  const excess = (x: number) => x - scale * limitedMean(law, x / scale);
  let integral = 0;
  for (let panel = 0; panel < PANELS; panel++) {
    RULE.nodes.forEach((node, i) => {
      const x = (level * (panel + 0.5 + 0.5 * node)) / PANELS;
      integral += ((0.5 * level) / PANELS) * RULE.weights[i] * excess(x);
    });
  }
  return { mean: excess(level), square: 2 * integral };
}
