import { exp } from "../numeric/exp.ts";

/** Weights in proportion to what logarithms are given of; the greatest is 1. */
export function weightsOfLogs(logs: readonly number[]): readonly number[] {
  const highest = Math.max(...logs);
  return logs.map((log) => exp(log - highest));
}
