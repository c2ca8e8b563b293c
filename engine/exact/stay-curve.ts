import { survival } from "../dist/cdf.ts";
import type { Law } from "../dist/law.ts";
import { limitedMean } from "../dist/limited-mean.ts";

/** The clock of one way out of a stay: see Stay. */
export interface StayClock {
  readonly law: Law;
  /** Days of work done. */
  readonly age: number;
  readonly stretch: number;
  readonly delayDays: number;
}

/**
 * P(the stay ends in less than so many days of the work-clock), given that it has not yet.
 *
 * @param isClosed whether exactly so many days count as well: for laws of single values it matters
 * @param open P(the stay takes longer than its age), where it is known
 */
export function endedWithin(
  { law, age, stretch, delayDays }: StayClock,
  work: number,
  isClosed = false,
  open = survival(law, age),
): number {
  if (!(work > 0)) return 0;
  const reached = age + (work - delayDays) / stretch;
  if (reached < age || (reached === age && !isClosed)) return 0;
  const left = isClosed ? survival(law, reached) : survivalAtLeast(law, reached);
  return open > 0 ? 1 - left / open : 0;
}

/** The integral of endedWithin over days of work from 0, for a stay that begins. */
export function endedWithinIntegral({ law, stretch, delayDays }: StayClock, work: number): number {
  return stretch * (excess(law, (work - delayDays) / stretch) - excess(law, -delayDays / stretch));
}

/** E[max(0, x - X)], the integral of the cdf. */
function excess(law: Law, x: number): number {
  return x > 0 ? x - limitedMean(law, x) : 0;
}

/** P(X >= x). */
function survivalAtLeast(law: Law, x: number): number {
  if (law.family === "fixed") return x > law.value ? 0 : 1;
  if (law.family !== "empirical") return survival(law, x);
  const { values } = law;
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < x) low = middle + 1;
    else high = middle;
  }
  return 1 - low / values.length;
}
