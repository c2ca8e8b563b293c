import { gammaP } from "../numeric/incomplete-gamma.ts";

/** P(N >= count) for a Poisson count N of a mean above 0. */
export function poissonTail(count: number, mean: number): number {
  return count <= 0 ? 1 : gammaP(count, mean);
}
