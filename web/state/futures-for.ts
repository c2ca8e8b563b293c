import type { Plan } from "../../engine/index.ts";

/** Enough to tell levers apart, */
const MOST = 4000;
/** and so few that intervals are still worth reading. */
const LEAST = 1000;
/** Opportunities of a future that most teams have fewer of. */
const USUAL_OPPORTUNITIES = 1500;
const DAY_MILLISECONDS = 86_400_000;

/**
 * Futures of each what-if of an analysis that cannot be solved. Of a large team each future takes
 * long: there are fewer, and the intervals say so.
 */
export function futuresFor({ asOf, periods, creation, opening }: Plan): number {
  const days = (Date.parse(periods[periods.length - 1].end) - Date.parse(asOf)) / DAY_MILLISECONDS;
  const created = days * creation.reduce((sum, { perDay }) => sum + perDay, 0);
  const open = typeof opening === "string" ? 0 : opening.opportunities.length;
  const futures = (MOST * USUAL_OPPORTUNITIES) / (created + open);
  return Math.round(Math.max(LEAST, Math.min(MOST, futures)));
}
