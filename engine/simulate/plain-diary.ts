import { drawFromTable } from "../dist/quantile-table.ts";
import type { Fate, Luck, World } from "../process/live.ts";
import type { Outlook } from "../process/outlook.ts";
import { PURPOSE } from "../random/draw-word.ts";
import type { Entity } from "../random/entity.ts";
import type { Account, CompiledRun } from "./compiled-run.ts";
import type { Diary, DiaryEntry } from "./diary.ts";

/** Whose page is begun, and from when. */
export interface PageStart {
  readonly entity: Entity;
  readonly account: Account;
  readonly outlook: Outlook;
  readonly day: number;
  readonly isOpening: boolean;
  /** As recorded; undefined where it is drawn. */
  readonly amount: number | undefined;
}

/** Begins the page of an opportunity that the plain kernel is about to live through. */
export function beginPage(
  { entries }: Diary,
  run: CompiledRun,
  start: PageStart,
  luck: Luck,
): DiaryEntry {
  const { entity, account, outlook, day, isOpening } = start;
  const amount = start.amount ?? drawFromTable(run.sizes, luck(PURPOSE.size));
  const entry: DiaryEntry = {
    ...entity,
    target: account.target,
    isOpening,
    created: isOpening ? undefined : day,
    amount: Math.round(amount * run.model.minorUnits),
    closeDate: undefined,
    seat: -1,
    isReal: true,
    // It stands where it was found; days of work are taken for days.
    events: isOpening ? [stageEvent(outlook.stage, day - outlook.stay.advanceAge)] : [],
    paces: 0,
    paceWeeks: 0,
    end: undefined,
  };
  entries.push(entry);
  return entry;
}

/** The world of one opportunity, in which the stages that it enters are noted. */
export function witnessedWorld(world: World, entry: DiaryEntry): World {
  return {
    ...world,
    onEnter(stage, day) {
      if (!entry.isOpening || day > 0) entry.events.push(stageEvent(stage, day));
    },
  };
}

/** Ends a page. */
export function endPage(entry: DiaryEntry, { kind, day }: Fate, booked: number): void {
  const stage = entry.events[entry.events.length - 1]?.value ?? 0;
  entry.end = { kind, day, stage, booked, rule: -1 };
}

function stageEvent(stage: number, day: number) {
  return { kind: "stage", day, value: stage } as const;
}
