import { isRanked, paceOf } from "../process/attention.ts";
import type { DiaryEnd, EventKind } from "./diary.ts";
import type { Life } from "./life.ts";
import { MARK } from "./life-state.ts";

/** Begins the page of an opportunity that has taken a place; nothing where no diary is kept. */
export function noteBirth(
  life: Life,
  place: number,
  created: number | undefined,
  isOpening: boolean,
): void {
  const { diary, state, tables } = life;
  if (diary === undefined) return;
  const entry = {
    entity0: state.entity0[place],
    entity1: state.entity1[place],
    target: tables.accounts[state.account[place]].target,
    isOpening,
    created,
    amount: state.value[place],
    closeDate: tables.closeDays && state.closeDate[place],
    seat: state.rep[place],
    isReal: (state.marks[place] & (MARK.fake | MARK.unfit)) === 0,
    events: [],
    paces: 0,
    paceWeeks: 0,
    end: undefined,
  };
  diary.atPlace[place] = entry;
  diary.entries.push(entry);
}

/** Notes what happens to an opportunity: see EventKind for the value. */
export function note(life: Life, place: number, kind: EventKind, day: number, value = 0): void {
  life.diary?.atPlace[place].events.push({ kind, day, value });
}

/** Notes how an opportunity ends, or that it is still open. */
export function noteEnd(
  life: Life,
  place: number,
  kind: DiaryEnd["kind"],
  day: number,
  booked = 0,
  rule = -1,
): void {
  if (life.diary === undefined) return;
  life.diary.atPlace[place].end = { kind, day, stage: life.state.stage[place], booked, rule };
}

/** Notes that what is open now was open at asOf, and forgets what had closed before. */
export function noteOpening({ diary, state }: Life): void {
  if (diary === undefined) return;
  diary.entries.length = 0;
  for (let index = 0; index < state.count; index++) {
    const entry = diary.atPlace[state.list[index]];
    entry.isOpening = true;
    diary.entries.push(entry);
  }
}

/** Notes at what share of its full pace the work on each opportunity goes this week. */
export function notePaces({ diary, state, staff, regime: { capacity } }: Life, day: number): void {
  if (diary === undefined || capacity === undefined || day < 0) return;
  const inOrder = isRanked(capacity);
  for (let index = 0; index < state.count; index++) {
    const place = state.list[index];
    const entry = diary.atPlace[place];
    const shared = staff.attention[state.rep[place]];
    entry.paces += inOrder ? state.pace[place] : paceOf(shared, capacity);
    entry.paceWeeks++;
  }
}
