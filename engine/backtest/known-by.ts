import type { Flag, History, PastOpportunity } from "../history/history-schema.ts";
import { isoDate } from "../plan/calendar.ts";

/** What may be told only of an opportunity that has closed: it is known from its end. */
const FLAGS_OF_THE_END: readonly Flag[] = ["bulk-clean-up", "born-won", "reopened"];

/**
 * A history as its CRM stood at the beginning of a day: what happened or was recorded on that day
 * or later is not in it. What is forecast from a day must be worked out from this alone.
 *
 * Stages, amounts and close dates are taken from their versions where the history has them. Where
 * it has no versions, the last amount stands for the one of the time, and a stage, a close date or
 * a forecast category is not known: see whatIsNotKnown.
 */
export function knownBy(history: History, day: number): History {
  const asOf = isoDate(day);
  const opportunities = history.opportunities
    .filter(({ created }) => created < asOf)
    .map((past) => stateBy(past, asOf));
  return { ...history, asOf, opportunities };
}

function stateBy(past: PastOpportunity, asOf: string): PastOpportunity {
  const { id, created, seenFrom, source, owner, segment } = past;
  const isClosed = wasClosed(past, asOf);
  const stages = past.stages?.filter(({ entered, recorded = entered }) => recorded < asOf);
  const amounts = past.amounts?.filter(({ recorded }) => recorded < asOf);
  const closeDates = past.closeDates?.filter(({ recorded }) => recorded < asOf);
  const categories = past.forecastCategories?.filter(({ recorded }) => recorded < asOf);
  const flags = past.flags?.filter((flag) => isClosed || !FLAGS_OF_THE_END.includes(flag));
  const amount = amounts ? amounts.at(-1)?.amount : past.amount;
  const last = stages?.at(-1);
  const closeDate = closeDates?.at(-1)?.closeDate;
  const category = categories?.at(-1)?.forecastCategory;
  return {
    ...{ id, created, status: isClosed ? past.status : "open" },
    ...(seenFrom !== undefined && { seenFrom }),
    ...(isClosed && past.closed !== undefined && { closed: past.closed }),
    ...(isClosed && past.closedRecorded !== undefined && { closedRecorded: past.closedRecorded }),
    ...(last && { stage: last.stage }),
    ...(last?.probability !== undefined && !isClosed && { probability: last.probability }),
    ...(amount !== undefined && { amount }),
    ...(source !== undefined && { source }),
    ...(owner !== undefined && { owner }),
    ...(segment !== undefined && { segment }),
    ...(closeDate !== undefined && { expectedClose: closeDate }),
    ...(category !== undefined && !isClosed && { forecastCategory: category }),
    ...(stages && { stages }),
    ...(amounts && { amounts }),
    ...(closeDates && { closeDates, pushes: pushesOf(closeDates) }),
    ...(categories && { forecastCategories: categories }),
    ...(flags && flags.length > 0 && { flags }),
  };
}

function wasClosed(
  { status, closed, closedRecorded = closed }: PastOpportunity,
  asOf: string,
): boolean {
  if (status === "open" || closed === undefined || closedRecorded === undefined) return false;
  return closed < asOf && closedRecorded < asOf;
}

function pushesOf(closeDates: readonly { readonly closeDate: string }[]): number {
  return closeDates.filter(
    ({ closeDate }, index) => index > 0 && closeDate > closeDates[index - 1].closeDate,
  ).length;
}
