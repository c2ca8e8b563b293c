import { PURPOSE, uniformOf } from "../random/draw-word.ts";
import { type Life, tally } from "./life.ts";
import { carryOver } from "./life-change.ts";
import { freeze, thaw } from "./life-clock.ts";
import { LIFE } from "./life-columns.ts";
import { note } from "./life-diary.ts";
import { wordOf } from "./life-luck.ts";
import { MARK } from "./life-state.ts";
import { count } from "./life-stock.ts";

/** A leaver's opportunities go to colleagues: they stand still for a while, and their odds fall. */
export function handOver(life: Life, seat: number, day: number): void {
  const { state, clocks, staff } = life;
  tally(life, LIFE.repsLeft, 1, day);
  life.diary?.left.push({ seat, day });
  const { winOdds = 1, pauseDays = 0 } = life.regime.reps?.reassignment ?? {};
  for (let index = 0; index < state.count; index++) {
    const place = state.list[index];
    if (state.rep[place] !== seat) continue;
    if (winOdds !== 1) {
      carryOver(life, place, day, winOdds);
      state.odds[place] *= winOdds;
    }
    const isStalled =
      state.resumeAt[place] > day && state.resumeAt[place] < Number.POSITIVE_INFINITY;
    freeze(state, clocks, place, day);
    if (staff.takenCount > 0) {
      const chance = uniformOf(wordOf(life, place, PURPOSE.heir));
      state.rep[place] = staff.taken[Math.floor(chance * staff.takenCount)];
      note(life, place, "handed-over", day, state.rep[place]);
    }
    if (!(state.marks[place] & MARK.dead)) {
      const resumes = isStalled ? state.resumeAt[place] : day;
      state.resumeAt[place] = Math.max(resumes, day + pauseDays);
    }
    if (state.resumeAt[place] <= day) thaw(state, clocks, place, day);
    count(life, place);
  }
}
