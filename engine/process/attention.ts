import { pow } from "../numeric/pow.ts";
import type { Capacity } from "../plan/capacity-schema.ts";

/** What nobody attends to keeps this much of its odds: with none, no attention would be a law. */
const ATTENTION_MIN = 0.05;

/**
 * The share of what it asks for that each opportunity of a rep gets, where all are served alike.
 *
 * @param asked hours that the rep's open opportunities ask for
 * @param hours that the rep has for them
 */
export function sharedAttention(rule: Capacity["attention"], asked: number, hours: number): number {
  if (asked === 0) return 1;
  if (hours === 0) return 0;
  return rule === "smooth" ? hours / (hours + asked) : Math.min(1, hours / asked);
}

/** Whether a rep serves one opportunity after another, rather than all alike. */
export function isRanked({ attention }: Capacity): boolean {
  return attention === "largest-first" || attention === "latest-first";
}

/** What attention does to pace. */
export function paceOf(attention: number, { speedExponent }: Capacity): number {
  return powerOf(attention, speedExponent);
}

/** What attention does to the odds of each advance. */
export function oddsOf(attention: number, { winExponent }: Capacity): number {
  return powerOf(Math.max(ATTENTION_MIN, attention), winExponent);
}

/** Exactly 1 where nothing is missing or nothing is made of it. */
function powerOf(attention: number, exponent: number): number {
  if (attention === 1 || exponent === 0) return 1;
  return exponent === 1 ? attention : pow(attention, exponent);
}
