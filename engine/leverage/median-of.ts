import { askChances } from "./ask-moves.ts";
import type { Figure } from "./figure-schema.ts";
import type { Inquiry } from "./inquiry.ts";
import { seek } from "./seek.ts";

/** As likely to be reached as not. */
const EVEN = 0.5;
const TOLERANCE = { exact: 1e-5, simulated: 1e-3 } as const;
/** How far from the mean a median is sought, as a factor to either side. */
const REACH = 1000;

/**
 * Median bookings, found as the quota that is as likely met as missed.
 *
 * @param mean bookings on average, in currency: where the search begins
 * @returns undefined where more than half of all futures book next to nothing
 */
export async function medianOf(inquiry: Inquiry, mean: number): Promise<Figure | undefined> {
  const { plan, scenarios, outcome, method } = inquiry;
  if (!(mean > 0)) return undefined;
  const withQuota = (amount: number) => {
    const own = Math.max(0, outcome - 1);
    const periods = plan.periods.map((period, index) => ({
      ...period,
      quota: index === own ? amount : 0,
    }));
    return { plan: { ...plan, periods }, scenarios };
  };
  const { found, interval, isReachable, isAlways } = await seek({
    at: (multipliers) =>
      askChances(
        inquiry,
        multipliers.map((each) => withQuota(each * mean)),
      ),
    probability: EVEN,
    low: 1 / REACH,
    high: REACH,
    near: 1,
    tolerance: TOLERANCE[method],
  });
  if (!isReachable || isAlways) return undefined;
  const [low, high] = interval.map((each) => each * mean);
  return { value: found.multiplier * mean, interval: [low, high] };
}
