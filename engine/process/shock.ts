import { exp } from "../numeric/exp.ts";
import { pow } from "../numeric/pow.ts";
import type { CommonFactor } from "../plan/plan-schema.ts";

/** A probability whose odds are multiplied; 0 and 1 stay what they are. */
export function withOdds(probability: number, factor: number): number {
  if (factor === 1) return probability;
  return (probability * factor) / (1 - probability + probability * factor);
}

/** What a value z of the common factor does, by what it multiplies. */
export interface Shock {
  readonly creation: number;
  /** Multiplies the odds of each advance. */
  readonly odds: number;
  readonly speed: number;
  readonly dealSize: number;
}

/** The multipliers that a value of the common factor stands for, without mean correction. */
export function makeShock(factor: CommonFactor, z: number): Shock {
  return {
    creation: exp(factor.creation * z),
    odds: exp(factor.winRate * z),
    speed: exp(factor.speed * z),
    dealSize: exp(factor.dealSize * z),
  };
}

/** Whether the common factor moves anything. */
export function hasShock({ creation, winRate, speed, dealSize }: CommonFactor): boolean {
  return creation > 0 || winRate > 0 || speed > 0 || dealSize > 0;
}

/** The weekly autocorrelation of a factor whose memory halves in so many days. */
export function weeklyAutocorrelation({ halfLifeDays }: CommonFactor): number {
  return pow(0.5, 7 / halfLifeDays);
}
