import {
  HISTORY_FORMAT,
  type History,
  type PastOpportunity,
  type StageEvent,
} from "../history/history-schema.ts";
import { isoDate } from "../plan/calendar.ts";
import type { Issue, Reading } from "../plan/issue.ts";
import type { Entry } from "./entry.ts";
import { type Facts, tellingDay } from "./facts.ts";
import { flagsOf } from "./flags-of.ts";
import { type Life, pushesOf } from "./life.ts";
import type { ListReading } from "./list-reading.ts";

/** A history whose opportunities are made one at a time: a million are more than a document. */
export interface HistoryParts {
  readonly head: Omit<History, "opportunities">;
  /** At least one, in the order of the list. */
  readonly opportunities: () => Iterable<PastOpportunity>;
}

/**
 * The history in an export: all that has a place in time. An opportunity without a creation date,
 * or closed without a day of closing, has none and is left out; its pipeline reports it. So is what
 * was created after the as-of day; what was closed after it is open on it.
 *
 * @param hasStages whether a history of changes was given
 */
export function makeHistory(
  list: ListReading,
  facts: Facts,
  hasStages: boolean,
): Reading<HistoryParts> {
  const { entries, currency, asOf } = list;
  if (asOf === null || facts.asOf === null) {
    const why = "nothing tells how long anything took, so nothing can be learnt from it";
    return refuse("no-dates", `there are no dates in it: ${why}`);
  }
  const isOpenStage = (stage: string) => (list.outcomeOf(stage) ?? "open") === "open";
  function* opportunities(): Generator<PastOpportunity> {
    for (let index = 0; index < entries.count(); index++) {
      const entry = entries.at(index);
      if (!hasPlaceInTime(entry, facts.asOf)) continue;
      yield pastOf(entry, facts.lifeAt(index, entry), facts, hasStages, isOpenStage);
    }
  }
  if (opportunities().next().done)
    return refuse("no-lives", "no opportunity in it has a creation date");
  const { firstRecord, firstStageRecord, order } = facts;
  const head: HistoryParts["head"] = {
    format: HISTORY_FORMAT,
    asOf,
    ...(firstRecord !== null && { firstRecord: isoDate(firstRecord) }),
    ...(firstStageRecord !== null && { firstStageRecord: isoDate(firstStageRecord) }),
    ...(currency !== null && { currency }),
    stages: hasStages ? [...order.stages] : [],
  };
  return { value: { head, opportunities }, issues: [] };
}

/** The parts of a history as one document. */
export function wholeHistory({ value, issues }: Reading<HistoryParts>): Reading<History> {
  if (value === undefined) return { value, issues };
  return { value: { ...value.head, opportunities: [...value.opportunities()] }, issues };
}

function hasPlaceInTime({ created, status, closed }: Entry, asOf: number | null): boolean {
  if (created === null || (asOf !== null && created > asOf)) return false;
  return status === "open" || closed !== null;
}

type Draft = { -readonly [key in keyof PastOpportunity]: PastOpportunity[key] };

function pastOf(
  entry: Entry,
  life: Life,
  facts: Facts,
  hasStages: boolean,
  isOpenStage: (stage: string) => boolean,
): PastOpportunity {
  const { id, created, closed, amount, owner, source, segment, stage } = entry;
  const { firstRecord, asOf, isPercent } = facts;
  const isClosed = closed !== null && (asOf === null || closed <= asOf);
  // Closed before it was created: it was logged after the event.
  const start = Math.min(created ?? 0, isClosed ? closed : Infinity);
  const draft: Draft = { id, created: isoDate(start), status: statusOf(entry, isClosed) };
  const seenFrom = firstRecord !== null && start < firstRecord ? firstRecord : null;
  if (seenFrom !== null) draft.seenFrom = isoDate(seenFrom);
  if (isClosed) {
    draft.closed = isoDate(closed);
    draft.closedRecorded = isoDate(Math.max(closed, tellingDay(entry, life) ?? closed));
  } else if (entry.expectedClose !== null) draft.expectedClose = isoDate(entry.expectedClose);
  // Many CRMs call "Closed Won" a stage: where it stood before, only a history tells.
  const last = isClosed ? life.stages.at(-1)?.stage : undefined;
  if (last !== undefined) draft.stage = last;
  else if (stage !== "" && (!isClosed || isOpenStage(stage))) draft.stage = stage;
  if (amount !== null) draft.amount = amount;
  if (source !== "") draft.source = source;
  if (owner !== "") draft.owner = owner;
  if (segment !== "") draft.segment = segment;
  if (entry.probability !== null) draft.probability = entry.probability / (isPercent ? 100 : 1);
  const pushes = pushesOf(entry, life);
  if (pushes !== null) draft.pushes = pushes;
  if (!isClosed && entry.forecastCategory !== null) draft.forecastCategory = entry.forecastCategory;
  if (entry.lastActivity !== null) draft.lastActivity = isoDate(entry.lastActivity);
  if (hasStages) draft.stages = stagesOf(life, start, isPercent);
  if (life.amounts.length > 0) draft.amounts = life.amounts.map(amountVersion);
  if (life.closeDates.length > 0) draft.closeDates = life.closeDates.map(closeDateVersion);
  if (life.forecastCategories.length > 0) {
    draft.forecastCategories = life.forecastCategories.map(categoryVersion);
  }
  const flags = flagsOf(entry, life, facts);
  if (flags.length > 0) draft.flags = [...flags];
  return draft;
}

function statusOf({ status, isNoDecision }: Entry, isClosed: boolean): PastOpportunity["status"] {
  if (!isClosed) return "open";
  return status === "lost" && isNoDecision ? "no-decision" : status;
}

/** No stage was entered before the opportunity was there, whatever the history says. */
function stagesOf({ stages }: Life, start: number, isPercent: boolean): StageEvent[] {
  return stages.map(({ stage, at, recorded, probability }) => ({
    stage,
    entered: isoDate(Math.max(Math.floor(at), start)),
    ...(recorded !== null && { recorded: isoDate(recorded) }),
    ...(probability !== null && { probability: probability / (isPercent ? 100 : 1) }),
  }));
}

const amountVersion = ({ value, at }: Life["amounts"][number]) => ({
  amount: value,
  recorded: isoDate(Math.floor(at)),
});

const closeDateVersion = ({ value, at }: Life["closeDates"][number]) => ({
  closeDate: isoDate(value),
  recorded: isoDate(Math.floor(at)),
});

const categoryVersion = ({ value, at }: Life["forecastCategories"][number]) => ({
  forecastCategory: value,
  recorded: isoDate(Math.floor(at)),
});

function refuse(code: string, message: string): { value: undefined; issues: Issue[] } {
  return { value: undefined, issues: [{ code, path: "", message }] };
}
