import { log1p } from "../numeric/ln.ts";

/** The days of many opportunities: when each was created and ended. */
export interface Spans {
  readonly created: Int32Array;
  /** OPEN for those that have not ended. */
  readonly closed: Int32Array;
}

/** Later than any day. */
export const OPEN = 2 ** 31 - 1;

/** So improbable must a silence be before it is called missing records: 1e-3 by its logarithm. */
const LOG_IMPROBABLE = -6.9;

/** Fewer closings do not tell how long anything takes. */
const CLOSINGS_MIN = 20;

/**
 * The first day whose closings are on record, where there are older opportunities: a CRM that a
 * team moved to holds what was open then, and nothing of what had closed. It shows as a silence:
 * opportunities old enough to close, none of which did.
 *
 * @param asOf the day on which the records end
 * @returns null where closings are on record from the first opportunity on, as far as can be told
 */
export function findFirstRecord({ created, closed }: Spans, asOf: number): number | null {
  const first = closed.reduce((least, day) => Math.min(least, day), OPEN);
  const survival = survivalOf({ created, closed }, first, asOf);
  if (survival === null) return null;
  // Had all closings been recorded, this is how probable none of the older ones' would be.
  let silence = 0;
  for (const day of created) {
    if (day < first) silence += log1p(-Math.min(1 - survival(first - day), 1 - 1e-9));
  }
  return silence < LOG_IMPROBABLE ? first : null;
}

/**
 * The share that is not closed before so many days (Kaplan and Meier, whatever the outcome), of
 * those created from a day on; null where too few of them have closed.
 */
function survivalOf(
  { created, closed }: Spans,
  from: number,
  asOf: number,
): ((days: number) => number) | null {
  const daysMax = created.reduce((most, day) => Math.max(most, asOf - day), 0);
  const closings = new Uint32Array(daysMax + 2);
  const leavings = new Uint32Array(daysMax + 2);
  let [all, ended] = [0, 0];
  for (let index = 0; index < created.length; index++) {
    const end = closed[index] === OPEN ? asOf : closed[index];
    const days = Math.min(end - created[index], daysMax);
    if (created[index] < from || days < 0) continue;
    all++;
    leavings[days]++;
    if (closed[index] === OPEN) continue;
    ended++;
    closings[days]++;
  }
  if (ended < CLOSINGS_MIN) return null;
  const shares = new Float64Array(daysMax + 2);
  let [share, atRisk] = [1, all];
  for (let days = 0; days < shares.length; days++) {
    shares[days] = share;
    if (atRisk > 0) share *= 1 - closings[days] / atRisk;
    atRisk -= leavings[days];
  }
  return (days) => shares[Math.min(days, shares.length - 1)];
}
