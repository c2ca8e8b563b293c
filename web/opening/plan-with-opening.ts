import type { Opportunity, PipelineSummary, Plan } from "../../engine/index.ts";
import { countOf } from "../../words/count.ts";
import { addDays, dateWords, daysBetween } from "../../words/date.ts";

/** A plan that opens with a pipeline, and what was done to it, in sentences. */
export interface OpenedPlan {
  readonly plan: Plan;
  readonly note: string;
}

/** What an opening is made of: what is open in an export, on a day, in a currency. */
export interface OpenPipeline {
  readonly open: readonly Opportunity[];
  readonly summary: Pick<PipelineSummary, "asOf" | "currency">;
}

/**
 * The plan, opening with the open opportunities of a pipeline on the day that it describes.
 *
 * All periods move by the same whole number of days, so that the first starts on that day: lengths
 * and quotas stay. What was booked before that day belongs to no period any more, so `booked` is 0.
 * Closed opportunities are left out: they are history, from which a plan is fitted elsewhere.
 */
export function planWithOpening(plan: Plan, { open, summary }: OpenPipeline): OpenedPlan {
  const asOf = summary.asOf ?? plan.asOf;
  const days = daysBetween(plan.periods[0].start, asOf);
  const currency = summary.currency ?? plan.currency;
  const opened: Plan = {
    ...plan,
    asOf,
    currency,
    opening: { opportunities: [...open] },
    periods: plan.periods.map((period, index) => movedPeriod(period, days, index)),
  };
  return { plan: opened, note: noteOf(plan, opened, open.length, days) };
}

type Period = Plan["periods"][number];

/** A period without a name of its own is named by its start, and takes the new one. */
function movedPeriod(period: Period, days: number, index: number): Period {
  if (days === 0) return { ...period, booked: 0 };
  const start = addDays(period.start, days);
  const id = period.id === period.start ? start : `period ${index + 1}`;
  return { ...period, id, start, end: addDays(period.end, days), booked: 0 };
}

function noteOf(before: Plan, after: Plan, open: number, days: number): string {
  const opening = `The plan opens with ${countOf(open, "open opportunity", "open opportunities")}`;
  const moved = `its periods were moved to start on ${dateWords(after.asOf)}, quotas unchanged`;
  const sentences = [`${opening}${days === 0 ? "" : `; ${moved}`}.`];
  if (after.currency !== before.currency) {
    sentences.push(`Its amounts are now read as ${after.currency}.`);
  }
  return sentences.join(" ");
}
