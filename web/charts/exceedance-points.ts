import { bisector } from "d3";
import type { Outcome } from "../../engine/index.ts";

/** One reading of a forecast: so many futures book at least so much. */
export interface ExceedancePoint {
  /** In currency. */
  readonly amount: number;
  /** Probability that bookings reach the amount, in [0, 1]. */
  readonly chance: number;
}

/** Chances beyond the outermost quantiles: known to be smaller, or larger, and no more. */
const BEYOND = 0.005;

const byAmount = bisector<ExceedancePoint, number>(({ amount }) => amount);

/** What a forecast states of its exceedance curve: its quantiles and the quota, by amount. */
export function exceedancePoints(outcome: Outcome): readonly ExceedancePoint[] {
  const { quantiles, dots } = outcome.bookings;
  const stated = Object.entries({ ...dots, ...quantiles }).map(([p, amount]) => ({
    amount,
    chance: 1 - Number(p),
  }));
  const quota = outcome.quota > 0 ? [{ amount: outcome.quota, chance: outcome.pHit }] : [];
  const points = [...stated, ...quota].sort((a, b) => a.amount - b.amount || b.chance - a.chance);
  // Monte Carlo error may put the quota's chance a hair on the wrong side of a neighbour's.
  let least = 1;
  return points.map(({ amount, chance }) => {
    least = Math.min(least, chance);
    return { amount, chance: least };
  });
}

/** The chance of at least an amount, on straight lines between what the forecast states. */
export function chanceAt(points: readonly ExceedancePoint[], amount: number): number {
  const first = points[0];
  const last = points[points.length - 1];
  if (amount < first.amount) return 1 - BEYOND;
  if (amount > last.amount) return BEYOND;
  const index = Math.min(points.length - 1, Math.max(1, byAmount.left(points, amount)));
  return between(points[index - 1], points[index], amount, "amount", "chance");
}

/** The amount that a chance is left for; the outermost stated ones beyond what is stated. */
export function amountAt(points: readonly ExceedancePoint[], chance: number): number {
  const index = points.findIndex((point) => point.chance <= chance);
  if (index === 0) return points[0].amount;
  if (index < 0) return points[points.length - 1].amount;
  return between(points[index - 1], points[index], chance, "chance", "amount");
}

function between(
  a: ExceedancePoint,
  b: ExceedancePoint,
  at: number,
  from: keyof ExceedancePoint,
  to: keyof ExceedancePoint,
): number {
  if (a[from] === b[from]) return b[to];
  return a[to] + ((at - a[from]) / (b[from] - a[from])) * (b[to] - a[to]);
}
