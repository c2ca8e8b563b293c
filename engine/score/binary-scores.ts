import { ln } from "../numeric/ln.ts";

/** The squared error of a probability: 0 at best, 1 at worst, 0.25 for a shrug. */
export function brierScore(probability: number, happened: boolean): number {
  const error = (happened ? 1 : 0) - probability;
  return error * error;
}

/**
 * Minus the logarithm of the probability that was given to what happened; Infinity where that was
 * none.
 */
export function logScore(probability: number, happened: boolean): number {
  return -ln(happened ? probability : 1 - probability);
}
