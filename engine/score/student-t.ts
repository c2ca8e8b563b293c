import { betaRegularized } from "../numeric/incomplete-beta.ts";
import { betaQuantile } from "../numeric/inverse-incomplete-beta.ts";

/**
 * P(T > |t|) + P(T < -|t|) of Student's law.
 *
 * @param freedom degrees of freedom, above 0
 */
export function studentTwoSided(t: number, freedom: number): number {
  return betaRegularized(freedom / (freedom + t * t), { a: freedom / 2, b: 0.5 });
}

/** The t with P(T <= t) = p. */
export function studentQuantile(p: number, freedom: number): number {
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const x = betaQuantile(2 * tail, { a: freedom / 2, b: 0.5 });
  const t = Math.sqrt((freedom * (1 - x)) / x);
  return p < 0.5 ? -t : t;
}
