import { nextIndex } from "./index-set.ts";
import type { Life } from "./life.ts";
import { bearCandidates } from "./life-birth.ts";
import { dueOf, freeze, thaw } from "./life-clock.ts";
import { closeLost, closeWon } from "./life-close.ts";
import { note } from "./life-diary.ts";
import { beginStall } from "./life-review.ts";
import { ENDING, MARK } from "./life-state.ts";
import { enterStage } from "./life-stay.ts";
import { count } from "./life-stock.ts";

/**
 * Lets some days pass in which no speed changes: each ending, stall and resumption at its own time.
 *
 * @param isClosed whether what happens exactly at the end belongs to these days
 */
export function runStretch(life: Life, from: number, to: number, isClosed: boolean): void {
  bearCandidates(life, from, to);
  const { state } = life;
  let index = nextIndex(state.awake, 0, state.count);
  while (index < state.count) {
    // What closes gives its index to the last, which is then next.
    const next = passDays(life, index, to, isClosed) ? index : index + 1;
    index = nextIndex(state.awake, next, state.count);
  }
}

/** The earliest time after a day at which anything happens to anybody; infinite if nothing does. */
export function nextEvent(life: Life, after: number): number {
  const { state, clocks, week } = life;
  let next = Number.POSITIVE_INFINITY;
  for (let at = 0; at < week.count; at++) {
    if (week.day[at] >= after) next = Math.min(next, week.day[at]);
  }
  for (let index = 0; index < state.count; index++) {
    const place = state.list[index];
    const isFrozen = (state.marks[place] & MARK.frozen) !== 0;
    const own = isFrozen
      ? state.resumeAt[place]
      : Math.min(dueOf(state, clocks, place), state.stallAt[place]);
    next = Math.min(next, own);
  }
  return next;
}

/** Lets days pass for one opportunity. @returns whether it has closed */
function passDays(life: Life, index: number, to: number, isClosed: boolean): boolean {
  const { state, clocks } = life;
  const place = state.list[index];
  for (;;) {
    if (state.marks[place] & MARK.frozen) {
      const resumes = state.resumeAt[place];
      if (!(resumes < to)) return false;
      // A change of rep stops the clock, but not the contacts.
      if (state.stallAt[place] < resumes) state.backAt[place] = resumes;
      state.stallAt[place] = Number.POSITIVE_INFINITY;
      state.resumeAt[place] = Number.POSITIVE_INFINITY;
      thaw(state, clocks, place, resumes);
      count(life, place);
      note(life, place, "resumed", resumes);
      continue;
    }
    const due = dueOf(state, clocks, place);
    const stall = state.stallAt[place];
    const next = Math.min(due, stall);
    if (next > to || (next === to && !isClosed)) return false;
    if (stall < due) {
      freeze(state, clocks, place, stall);
      beginStall(life, place, stall);
      count(life, place);
    } else if (state.ending[place] === ENDING.lost) {
      closeLost(life, place, due);
      return true;
    } else if (state.stage[place] + 1 === life.run.model.stages.length) {
      closeWon(life, place, due);
      return true;
    } else {
      enterStage(life, place, state.stage[place] + 1, due);
    }
  }
}
