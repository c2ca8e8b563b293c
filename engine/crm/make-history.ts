import {
  type Flag,
  HISTORY_FORMAT,
  type History,
  type PastOpportunity,
} from "../history/history-schema.ts";
import type { Issue, Reading } from "../plan/issue.ts";
import type { Opportunity } from "../plan/opportunity-schema.ts";
import type { Pipeline } from "./pipeline.ts";

/**
 * The history in a pipeline: all that has a place in time. An opportunity without a creation date,
 * or closed without a day of closing, has none and is left out; its pipeline reports it.
 */
export function makeHistory({ opportunities, summary }: Pipeline): Reading<History> {
  const { asOf, currency } = summary;
  if (asOf === null)
    return refuse(
      "no-dates",
      "there are no dates in it: nothing tells how long \
anything took, so nothing can be learnt from it",
    );
  const lives = opportunities.map(lifeOf).filter((life) => life !== null);
  if (lives.length === 0) return refuse("no-lives", "no opportunity in it has a creation date");
  const value: History = {
    ...{ format: HISTORY_FORMAT, asOf, ...(currency !== null && { currency }) },
    ...{ stages: [], opportunities: lives.filter(({ created }) => created <= asOf) },
  };
  return { value, issues: [] };
}

function lifeOf(opportunity: Opportunity): PastOpportunity | null {
  const { created, closed, status, stageEntered, ...rest } = opportunity;
  if (created === undefined || (status !== "open" && closed === undefined)) return null;
  if (status === "open" || closed === undefined) return { ...rest, status, created };
  // Closed before it was created: it was logged after the event.
  const isLate = closed <= created;
  const flags: Flag[] = isLate && status === "won" ? ["born-won"] : [];
  const start = isLate ? closed : created;
  return { ...rest, status, created: start, closed, ...(flags.length > 0 && { flags }) };
}

function refuse(code: string, message: string): { value: undefined; issues: Issue[] } {
  return { value: undefined, issues: [{ code, path: "", message }] };
}
