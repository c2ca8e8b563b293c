import { dayNumber } from "../plan/calendar.ts";
import type { Change } from "./changes/change.ts";
import type { Changes } from "./changes/changes.ts";
import { type CleanUps, openCleanUps } from "./clean-ups.ts";
import type { Entry } from "./entry.ts";
import { findFirstRecord, OPEN } from "./left-truncation.ts";
import { type Life, lifeOf } from "./life.ts";
import type { ListReading } from "./list-reading.ts";
import { openStageOrder, type StageOrder } from "./stage-order.ts";

/** What is true of an export as a whole, and tells what is odd about one of its opportunities. */
export interface Facts {
  /** The day on which the records end; null where nothing has a date. */
  readonly asOf: number | null;
  /** The first day whose closings are on record; null for always. */
  readonly firstRecord: number | null;
  /** The first day whose changes are on record; null for always, or where there are none. */
  readonly firstStageRecord: number | null;
  /** Days from creation to the slowest win; null where too few were won to say. */
  readonly slowestWin: number | null;
  readonly order: StageOrder;
  readonly cleanUps: CleanUps;
  /** Whether probabilities are of 100. */
  readonly isPercent: boolean;
  /** What is equal for those that look like one opportunity entered twice. */
  readonly twins: ReadonlySet<number>;
  readonly lifeAt: (index: number, entry: Entry) => Life;
}

/** Fewer wins do not tell how slow a win can be. */
const WINS_MIN = 20;

/** So many must be older than all changes before the changes are called incomplete. */
const OLDER_MIN = 5;
const OLDER_SHARE_MIN = 0.01;

/**
 * @param changes null where no history of changes was given
 * @param firstRecord what a person says about the first day on record; undefined to find it
 */
export function gatherFacts(
  list: ListReading,
  changes: Changes | null,
  firstRecord: string | undefined,
): Facts {
  const { entries, asOf: day, stageOf, outcomeOf } = list;
  const asOf = day === null ? null : dayNumber(day);
  const cleanUps = openCleanUps();
  const order = openStageOrder();
  const created = new Int32Array(entries.count());
  const closed = new Int32Array(entries.count());
  let timed = 0;
  let isPercent = changes?.isPercent() ?? false;
  const firstStageRecord = changes === null ? null : findFirstChange(list, changes);
  const lifeAt = (index: number, entry: Entry) =>
    lifeOf(entry, knownBy(asOf, changes?.of(index) ?? []), firstStageRecord, outcomeOf, stageOf);
  for (let index = 0; index < entries.count(); index++) {
    const entry = entries.at(index);
    const { status, probability } = entry;
    isPercent ||= (probability ?? 0) > 1;
    const life = lifeAt(index, entry);
    if (changes !== null) order.note(life.stages);
    if (entry.created === null || (status !== "open" && entry.closed === null)) continue;
    if (asOf !== null && entry.created <= asOf) {
      // What counts is when the CRM was told: it may be told of what closed before it was there.
      const told = Math.max(entry.closed ?? 0, tellingDay(entry, life) ?? 0);
      created[timed] = entry.created;
      closed[timed++] = status === "open" ? OPEN : told;
    }
    if (status === "lost" && entry.closed !== null) {
      cleanUps.note(closerOf(entry, life), entry.closed, closingHour(entry, life));
    }
  }
  const spans = { created: created.subarray(0, timed), closed: closed.subarray(0, timed) };
  const said = firstRecord === undefined ? null : dayNumber(firstRecord);
  return {
    ...{ asOf, firstStageRecord, cleanUps, isPercent, lifeAt },
    firstRecord: said ?? (asOf === null ? null : findFirstRecord(spans, asOf)),
    slowestWin: slowestWinOf(list),
    twins: twinsOf(list),
    order: order.order(),
  };
}

/** What had been changed by the end of a day. */
function knownBy(day: number | null, changes: readonly Change[]): readonly Change[] {
  return day === null ? changes : changes.filter(({ at }) => at < day + 1);
}

/** Who closed it: whoever the history names, else its owner. */
export function closerOf({ owner }: Entry, { closing }: Life): string {
  return closing === null || closing.by === "" ? owner : closing.by;
}

/** The day on which the CRM was told that it closed; null where it does not say. */
export function tellingDay(entry: Entry, life: Life): number | null {
  const hour = closingHour(entry, life);
  if (hour !== null) return Math.floor(hour / 24);
  return life.closing === null ? null : Math.floor(life.closing.at);
}

/** The hour since 1970 at which the CRM was told; null where only the day is known. */
export function closingHour({ closedHour }: Entry, { closing }: Life): number | null {
  if (closing === null) return closedHour;
  return closing.at === Math.floor(closing.at) ? closedHour : Math.floor(closing.at * 24);
}

function slowestWinOf({ entries }: ListReading): number | null {
  let [wins, slowest] = [0, 0];
  for (let index = 0; index < entries.count(); index++) {
    const { status, created, closed, isRenewal } = entries.at(index);
    if (status !== "won" || isRenewal || created === null || closed === null) continue;
    wins++;
    slowest = Math.max(slowest, closed - created);
  }
  return wins < WINS_MIN ? null : slowest;
}

function findFirstChange({ entries }: ListReading, changes: Changes): number | null {
  const first = Math.floor(changes.first());
  let older = 0;
  for (let index = 0; index < entries.count(); index++) {
    const { created } = entries.at(index);
    if (created !== null && created < first - 1) older++;
  }
  const isIncomplete = older >= OLDER_MIN && older >= OLDER_SHARE_MIN * entries.count();
  return isIncomplete && first < Infinity ? first : null;
}

function twinsOf({ entries }: ListReading): ReadonlySet<number> {
  const all = new Float64Array(entries.count());
  for (let index = 0; index < all.length; index++) all[index] = entries.twinAt(index);
  const found = new Set<number>();
  all.sort().forEach((twin, place) => {
    if (twin !== 0 && place > 0 && twin === all[place - 1]) found.add(twin);
  });
  return found;
}
