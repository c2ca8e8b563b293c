import type { Parts } from "./parts.ts";
import type { Severity } from "./severity.ts";

/** Mean and variance of the bookings and of the wins that parts sum to, given the common factor. */
export interface PartsMoments {
  readonly mean: number;
  readonly variance: number;
  readonly wins: number;
  readonly winsVariance: number;
}

/** The moments of parts, in minor units, before the common factor scales amounts. */
export function momentsOfParts(parts: Parts, severities: readonly Severity[]): PartsMoments {
  const sum = { mean: 0, variance: 0, wins: 0, winsVariance: 0 };
  const count = severities.length;
  const addRow = (means: Float64Array, start: number, shape: number) => {
    let mean = 0;
    let wins = 0;
    for (let index = 0; index < count; index++) {
      const expected = means[start + index];
      if (!(expected > 0)) continue;
      wins += expected;
      mean += expected * severities[index].mean;
      sum.variance += expected * severities[index].secondMoment;
    }
    sum.mean += mean;
    sum.wins += wins;
    sum.variance += (mean * mean) / shape;
    sum.winsVariance += wins + (wins * wins) / shape;
  };
  addRow(parts.poisson, 0, Number.POSITIVE_INFINITY);
  for (const { shape, means } of parts.mixed) {
    for (let start = 0; start < means.length; start += count) addRow(means, start, shape);
  }
  const addSingle = (none: number, mean: number, square: number) => {
    sum.mean += mean;
    sum.variance += square - mean * mean;
    sum.wins += 1 - none;
    sum.winsVariance += none * (1 - none);
  };
  const { amounts, chances } = parts.given;
  for (let i = 0; i < chances.length; i++) {
    const mean = chances[i] * amounts[i];
    addSingle(1 - chances[i], mean, mean * amounts[i]);
  }
  parts.drawn.forEach((own, index) => {
    const { mean, secondMoment } = severities[index];
    for (const chance of own) addSingle(1 - chance, chance * mean, chance * secondMoment);
  });
  for (const { none, given, drawn } of parts.singles) {
    let mean = 0;
    let square = 0;
    for (const { amount, probability } of given) {
      mean += probability * amount;
      square += probability * amount * amount;
    }
    for (const { severity, probability } of drawn) {
      mean += probability * severities[severity].mean;
      square += probability * severities[severity].secondMoment;
    }
    addSingle(none, mean, square);
  }
  return sum;
}
