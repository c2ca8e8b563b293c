import { exp } from "../numeric/exp.ts";
import { lgamma } from "../numeric/gamma.ts";
import { ln } from "../numeric/ln.ts";

/** What so many independent outcomes can tell about an interval. */
export interface VerificationPower {
  readonly n: number;
  /** The hits that a right interval has in 95 of 100 such sets: fewer or more would be odd. */
  readonly hits: readonly [number, number];
  /** The probability that an interval which truly holds only `truth` has fewer hits than those. */
  readonly detects: number;
}

const TAIL = 0.025;

/**
 * What can be verified of an interval's coverage.
 *
 * @param n independent outcomes, at least 1
 * @param nominal share that the interval should hold
 * @param truth share that it holds
 */
export function verificationPower(n: number, nominal: number, truth: number): VerificationPower {
  const low = binomialQuantile(TAIL, n, nominal);
  const high = binomialQuantile(1 - TAIL, n, nominal);
  let few = 0;
  for (let hits = 0; hits < low; hits++) few += binomialPmf(hits, n, truth);
  return { n, hits: [low, high], detects: few };
}

function binomialQuantile(p: number, n: number, share: number): number {
  let sum = 0;
  for (let hits = 0; hits < n; hits++) {
    sum += binomialPmf(hits, n, share);
    if (sum >= p) return hits;
  }
  return n;
}

function binomialPmf(hits: number, n: number, share: number): number {
  const choose = lgamma(n + 1) - lgamma(hits + 1) - lgamma(n - hits + 1);
  return exp(choose + hits * ln(share) + (n - hits) * ln(1 - share));
}
