import { drawFromTable } from "../dist/quantile-table.ts";
import { ln } from "../numeric/ln.ts";
import { PURPOSE, uniformOf } from "../random/draw-word.ts";
import type { Life } from "./life.ts";
import { note } from "./life-diary.ts";
import type { LifeRegime } from "./life-run.ts";
import { MARK } from "./life-state.ts";

/** A standstill of an opportunity, in days from asOf. */
export interface Stall {
  readonly from: number;
  /** Infinite if it never ends. */
  readonly to: number;
  /** Whether the buyer has told. */
  readonly isPaused: boolean;
}

/** The word of a week for a purpose. */
export type WeekWord = (purpose: number) => number;

/**
 * The day on which a stall begins in the week from a review on; infinite if none does.
 *
 * @param entered day on which the stage was entered
 * @param chance uniform in (0, 1)
 */
export function stallDay(regime: LifeRegime, day: number, entered: number, chance: number): number {
  if (chance <= regime.calmMin) return Number.POSITIVE_INFINITY;
  const none = calmWeek(regime, day, entered);
  // The first of a Poisson process comes after -ln(u) / rate: beyond the week if u is below calm.
  return chance > none ? day + 7 * (ln(chance) / ln(none)) : Number.POSITIVE_INFINITY;
}

/** P(no stall begins in the week from a review on). */
export function calmWeek({ calm }: LifeRegime, day: number, entered: number): number {
  const idle = Math.max(0, Math.floor((day - entered) / 7));
  return calm[Math.min(calm.length - 1, idle)];
}

/** Draws a stall that begins on a day: whether and when it ends, whether the buyer has told. */
export function drawStall(
  { dies, length, announced }: NonNullable<LifeRegime["stalls"]>,
  from: number,
  word: WeekWord,
): Stall {
  if (uniformOf(word(PURPOSE.stallEnds)) < dies) {
    return { from, to: Number.POSITIVE_INFINITY, isPaused: false };
  }
  const to = from + drawFromTable(length, word(PURPOSE.stallDays));
  return { from, to, isPaused: uniformOf(word(PURPOSE.announced)) < announced };
}

/** Lets an opportunity whose clock stands be in a stall. */
export function layStall(life: Life, place: number, { from, to, isPaused }: Stall): void {
  const { state } = life;
  state.stallAt[place] = from;
  state.resumeAt[place] = to;
  if (to === Number.POSITIVE_INFINITY) state.marks[place] |= MARK.dead;
  if (isPaused) state.marks[place] |= MARK.paused;
  note(life, place, "stalled", from, to);
}

/**
 * The last two-way contact of some days in which there may be any; before them if there was none.
 *
 * @param rate a day
 * @param chance uniform in (0, 1)
 */
export function lastTouchBy(end: number, rate: number, chance: number): number {
  return end + ln(chance) / rate;
}
