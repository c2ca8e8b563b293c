import { survival } from "../dist/cdf.ts";
import type { Law } from "../dist/law.ts";
import { limitedMean } from "../dist/limited-mean.ts";
import { mean, secondMoment } from "../dist/moments.ts";
import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { type Atom, type GridLaw, shiftedLimited } from "./grid-law.ts";

/** The law of a drawn amount, as booked: max(0, scale · X + shift), before the common factor. */
export interface Severity extends GridLaw {
  readonly law: Law;
  readonly scale: number;
  readonly shift: number;
  readonly mean: number;
  readonly secondMoment: number;
}

const RULE = gaussLegendre(16);
const PANELS = 32;

/** Makes the severity of amounts drawn from a law, scaled and shifted. */
export function makeSeverity(law: Law, scale: number, shift: number): Severity {
  const atoms = atomsOf(law, scale, shift);
  if (atoms) {
    const sum = (power: (amount: number) => number) =>
      atoms.reduce((total, { value, probability }) => total + probability * power(value), 0);
    return {
      law,
      scale,
      shift,
      mean: sum((amount) => amount),
      secondMoment: sum((amount) => amount * amount),
      limited: (x) => sum((amount) => Math.min(amount, x)),
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
    limited: shiftedLimited((x) => limitedMean(law, x), scale, shift),
    mean: first + shift + missing.mean,
    secondMoment: square - missing.square,
    zeroShare: shift < 0 ? 1 - survival(law, -shift / scale) : 0,
    atoms,
  };
}

function atomsOf(law: Law, scale: number, shift: number): readonly Atom[] | undefined {
  const booked = (value: number) => Math.floor(Math.max(0, scale * value + shift) + 0.5);
  if (scale === 0) return [{ value: booked(0), probability: 1 }];
  if (law.family === "fixed") return [{ value: booked(law.value), probability: 1 }];
  if (law.family !== "empirical") return undefined;
  const probability = 1 / law.values.length;
  return law.values.map((value) => ({ value: booked(value), probability }));
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
