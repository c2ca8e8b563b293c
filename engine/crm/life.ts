import type { ForecastCategory } from "../history/history-schema.ts";
import type { Change } from "./changes/change.ts";
import type { Entry } from "./entry.ts";
import { readForecastCategory } from "./read-forecast-category.ts";
import type { OutcomeOf } from "./status-vocabulary.ts";

/** What the history of changes says of one opportunity. Moments are days since 1970-01-01. */
export interface Life {
  /** Entries into open stages in order; of equal neighbours the first. */
  readonly stages: readonly Stay[];
  readonly amounts: readonly Version<number>[];
  readonly closeDates: readonly Version<number>[];
  readonly forecastCategories: readonly Version<ForecastCategory>[];
  /** How often the close date was moved out while it was open; null where nobody recorded it. */
  readonly pushes: number | null;
  /** How often it was closed: more than once, and it was opened again between. */
  readonly closings: number;
  /** When and by whom it was closed the last time; null where the history does not tell. */
  readonly closing: { readonly at: number; readonly by: string } | null;
  /** Whether another took it over. */
  readonly isReassigned: boolean;
  /** Whether the history begins later than the life: how long its first stay was is unknown. */
  readonly isTruncated: boolean;
}

interface Stay {
  readonly stage: string;
  readonly at: number;
  /** The day the CRM was told, where that is another. */
  readonly recorded: number | null;
  readonly probability: number | null;
}

type Told = Pick<Stay, "recorded" | "probability">;

const NOTHING_TOLD: Told = { recorded: null, probability: null };

/** What a field was from a moment on. */
interface Version<Value> {
  readonly value: Value;
  readonly at: number;
}

/**
 * Puts the changes of one opportunity together.
 *
 * @param changes in order of time; rows that a program wrote again are no changes
 * @param firstStageRecord the day from which changes are on record; null for always
 * @param stageOf the name of a stage in the plan
 */
export function lifeOf(
  { created, stage, rate }: Entry,
  changes: readonly Change[],
  firstStageRecord: number | null,
  outcomeOf: OutcomeOf,
  stageOf: (name: string) => string,
): Life {
  const isTruncated = created !== null && firstStageRecord !== null && created < firstStageRecord;
  const stages: Stay[] = [];
  const amounts: Version<number>[] = [];
  const closeDates: Version<number>[] = [];
  const forecastCategories: Version<ForecastCategory>[] = [];
  let [pushes, closings, owners] = [0, 0, 0];
  let closing: Life["closing"] = null;
  const enter = (name: string, at: number, told: Told = NOTHING_TOLD) => {
    const own = stageOf(name);
    if (stages.at(-1)?.stage !== own || closing !== null) stages.push({ stage: own, at, ...told });
    closing = null;
  };

  // A history without first values tells the first by what it was changed from.
  const begin = <Value>(versions: Version<Value>[], value: Value) => {
    if (versions.length === 0 && created !== null && !isTruncated)
      versions.push({ value, at: created });
  };
  for (const [
    place,
    { field, name, before, value, valueBefore, at, by, recorded, probability, isImport },
  ] of changes.entries()) {
    if (isImport && field === "stage" && stages.length > 0) continue;
    if (field === "stage") {
      const isFirst = stages.length === 0 && closings === 0;
      // A history without first values tells the first stage by what it was changed from.
      if (isFirst && before !== "" && created !== null && !isOver(before, outcomeOf)) {
        enter(before, isTruncated ? (firstStageRecord ?? created) : created);
      }
      if (!isOver(name, outcomeOf)) enter(name, at, { recorded, probability });
      else {
        if (closing === null) closings++;
        closing = { at, by };
      }
    } else if (field === "amount") {
      const amount = value * rate;
      if (valueBefore !== null) begin(amounts, valueBefore * rate);
      if (amounts.at(-1)?.value !== amount) amounts.push({ value: amount, at });
    } else if (field === "forecastCategory") {
      const [category, first] = [readForecastCategory(name), readForecastCategory(before)];
      if (first !== null) begin(forecastCategories, first);
      const isNew = category !== null && forecastCategories.at(-1)?.value !== category;
      if (isNew) forecastCategories.push({ value: category, at });
    } else if (field === "owner") owners++;
    else {
      if (valueBefore !== null) begin(closeDates, valueBefore);
      const last = closeDates.at(-1);
      if (last?.value === value) continue;
      const isClosing = closing !== null || closesAt(changes, place, outcomeOf);
      if (last !== undefined && value > last.value && !isClosing) pushes++;
      closeDates.push({ value, at });
    }
  }
  if (stages.length === 0 && stage !== "" && created !== null && !isOver(stage, outcomeOf)) {
    enter(stage, isTruncated ? (firstStageRecord ?? created) : created);
  }
  return {
    ...{ stages, amounts, closeDates, forecastCategories, closings, closing, isTruncated },
    pushes: closeDates.length > 0 ? pushes : null,
    // The first row may say whose it was from the beginning.
    isReassigned: owners > 1 || (owners === 1 && isLater(changes, created)),
  };
}

/** How often a close date was moved, by whichever counted more: a history may begin late. */
export function pushesOf(entry: Entry, life: Life): number | null {
  if (life.pushes === null || entry.pushes === null) return life.pushes ?? entry.pushes;
  return Math.max(life.pushes, entry.pushes);
}

function isOver(stage: string, outcomeOf: OutcomeOf): boolean {
  const outcome = outcomeOf(stage);
  return outcome !== null && outcome !== "open";
}

/** Whether the opportunity is closed within the same minute: closing overwrites the close date. */
function closesAt(changes: readonly Change[], place: number, outcomeOf: OutcomeOf): boolean {
  const { at } = changes[place];
  for (let next = place + 1; next < changes.length; next++) {
    if (changes[next].at - at > 1 / 1440) return false;
    if (changes[next].field === "stage" && isOver(changes[next].name, outcomeOf)) return true;
  }
  return false;
}

function isLater(changes: readonly Change[], created: number | null): boolean {
  const first = changes.find(({ field }) => field === "owner");
  return first !== undefined && created !== null && first.at > created + 1;
}
