import { exp } from "../numeric/exp.ts";

/** What is booked under one value of the common factor, amounts scaled. */
export interface FactorMoment {
  readonly z: number;
  readonly mean: number;
  readonly sd: number;
}

/** Of an estimate that takes bookings under one value for normal, how much is believed. */
const TIMES_PREDICTED = 2;

/** How an error goes with what leaving out every other value changes: measured, see decision 21. */
const TIMES_FOURTH_POWER = 100;

/** Likewise where amounts move with the factor and little is won, so that the law has lumps. */
const TIMES_SQUARE = 20;
const LUMPY_PER_ATOM = 10;

/**
 * What the spacing of the common factor's values does to a probability, told beforehand.
 *
 * P(bookings < x | z) falls from 1 to 0 over values of z that lie as far apart as the standard
 * deviation of bookings is wide, on the scale by which their mean moves with z. Equally spaced
 * values sum it times the normal density but for its transform at the frequency of the spacing,
 * which for normal bookings is known.
 *
 * @param moments at equally spaced values of the factor, ascending, from at least -3 to 3
 */
export function predictedSpacingError(moments: readonly FactorMoment[], spacing: number): number {
  const frequency = (2 * Math.PI) / spacing;
  let largest = 0;
  for (let i = 1; i + 1 < moments.length; i++) {
    const [before, { z, sd }, after] = moments.slice(i - 1, i + 2);
    const slope = (after.mean - before.mean) / (after.z - before.z);
    if (slope === 0) continue;
    const square = (sd / slope) * (sd / slope);
    const total = 1 + square;
    const density = exp((-0.5 * z * z) / total) / Math.sqrt(2 * Math.PI * total);
    const left = exp((-0.5 * square * frequency * frequency) / total);
    largest = Math.max(largest, (2 * density * total * left) / frequency);
  }
  return TIMES_PREDICTED * Math.min(1, largest);
}

/** What is known of an interval's law once it is solved. */
export interface SpacingSigns {
  readonly predicted: number;
  /** What leaving out every other value of the factor changes of a probability. */
  readonly effect: number;
  /** P(no drawn amount), where the factor moves amounts; else 0. */
  readonly movingAtoms: number;
}

/** The same, told afterwards. */
export function spacingErrorOf({ predicted, effect, movingAtoms }: SpacingSigns): number {
  const square = effect * effect;
  const lumps = Math.min(1, LUMPY_PER_ATOM * movingAtoms) * TIMES_SQUARE * square;
  return Math.max(
    predicted,
    Math.min(effect, Math.max(lumps, TIMES_FOURTH_POWER * square * square)),
  );
}
