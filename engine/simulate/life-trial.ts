import { startNative } from "../native/start-native.ts";
import { trialKey } from "../random/trial-key.ts";
import { weekKey } from "../random/week-key.ts";
import { drawCommonFactorPath } from "./common-factor-path.ts";
import type { CompiledRun } from "./compiled-run.ts";
import type { Diary } from "./diary.ts";
import { passHoursWeeks } from "./hours-weeks.ts";
import { keepPast, recallKept } from "./kept-pasts.ts";
import type { Ledger } from "./ledger.ts";
import { type Life, lifeOf } from "./life.ts";
import { wakeAll, wakeFrom } from "./life-awake.ts";
import { clearStock } from "./life-cells.ts";
import { carryAll, carryOver } from "./life-change.ts";
import { resetClocks } from "./life-clock.ts";
import { countEnd, countStart, countWeek } from "./life-count.ts";
import { drawCandidates } from "./life-creation.ts";
import { noteOpening, notePaces } from "./life-diary.ts";
import { nextEvent, runStretch } from "./life-events.ts";
import { handOver } from "./life-hand-over.ts";
import { setWeekKey } from "./life-keys.ts";
import { judgePaces, setSpeeds, shareHours } from "./life-load.ts";
import { openListed, openPast, openPools } from "./life-opening.ts";
import { reviewAll } from "./life-review.ts";
import type { Stretch } from "./life-run.ts";
import { bringStaff, openStaff } from "./life-staff.ts";
import { clearOpenState } from "./life-state.ts";
import { takeStock } from "./life-stock.ts";

/** Days within which two events are one. */
const MOMENT = 1e-9;

/**
 * Simulates one future of a plan whose opportunities share something: reps' hours, a market, a
 * weekly review. Weekly: load, attention, pace; inside the week every ending at its own time.
 *
 * Where no block couples anything, it gives the bits of the plain kernel.
 *
 * @param trial index of the trial within the run, from 0
 * @param ledger empty; takes what happens
 * @param diary empty; if given, what happens is written down opportunity by opportunity
 */
export function simulateLifeTrial(
  run: CompiledRun,
  trial: number,
  ledger: Ledger,
  diary?: Diary,
): void {
  const key = trialKey(run.seedKey, trial);
  const life = lifeOf(run, key, drawCommonFactorPath(run, key), ledger);
  life.diary = diary;
  if (diary) diary.factor = life.path.values[0];
  begin(life);
  const { stretches, pastStretches } = life.tables;
  if (diary || !recallKept(life, trial)) {
    passAll(life, pastStretches);
    if (!diary) keepPast(life, trial);
  }
  passAll(life, stretches);
  countEnd(life);
}

function begin(life: Life): void {
  const { tables, staff, clocks, returns, key } = life;
  clearOpenState(life.state);
  clearStock(life.stock);
  life.openValue = 0;
  resetClocks(clocks, -tables.warmUpDays);
  returns.fill(0);
  enterRegime(life, tables.warmUpDays > 0 ? 0 : 1);
  life.freeContacts = life.regime.market?.contacts ?? 0;
  life.burnedContacts = 0;
  life.helped = 0;
  life.created = 0;
  // Who the reps are is drawn once; what they are like is as of asOf.
  openStaff(staff, tables.regimes[1].reps, key);
}

function passAll(life: Life, stretches: readonly Stretch[]): void {
  // A diary wants every step.
  const native = life.diary ? undefined : startNative();
  let next = 0;
  while (next < stretches.length) {
    const first = next;
    while (native && next < stretches.length && stretches[next].isHoursWeek) next++;
    if (native && next > first) passHoursWeeks(native, life, stretches, first, next);
    else passStretch(life, stretches[next++]);
  }
}

function passStretch(life: Life, stretch: Stretch): void {
  const { from, to, week, regime, pace } = stretch;
  const { tables } = life;
  if (stretch.isRegimeStart) beginRegime(life, regime);
  if (stretch.isWeekStart) beginWeek(life, from, week, pace);
  else setSpeeds(life, from, pace);
  // What a list says is open has its changes from the start.
  const isOpen = from > 0 || tables.warmUpDays > 0;
  if (stretch.isRegimeStart && life.regime.isCut && isOpen) {
    carryAll(life, from);
    takeStock(life);
  }
  if (stretch.isWeekStart) {
    drawCandidates(life, week);
    if (from >= 0) countWeek(life, week);
    else life.created = 0;
  }
  if (stretch.isWeekStart || stretch.isRegimeStart) wakeFrom(life, stretch);
  if (life.regime.capacity?.update === "event") runByEvent(life, stretch);
  else runStretch(life, from, to, stretch.endsAtCut);
}

function beginRegime(life: Life, index: number): void {
  const before = life.regime.market?.contacts ?? 0;
  enterRegime(life, index);
  // A market that grows does so by contacts that are free.
  life.freeContacts += (life.regime.market?.contacts ?? 0) - before;
  judgePaces(life);
}

function enterRegime(life: Life, index: number): void {
  life.regime = life.tables.regimes[index];
  life.courses = life.tables.courses[index];
}

/** Takes stock at every arrival and departure: slow, and what the queues of theory do. */
function runByEvent(life: Life, { from, to, pace, endsAtCut }: Stretch): void {
  wakeAll(life);
  let day = from;
  for (;;) {
    // Just beyond the event, so that it is over when stock is taken.
    const next = nextEvent(life, day) + MOMENT;
    if (!(next < to)) break;
    runStretch(life, day, next, false);
    day = next;
    takeStock(life);
    shareHours(life, day);
    setSpeeds(life, day, pace);
  }
  runStretch(life, day, to, endsAtCut);
}

/** Starts the week: people come and go, contacts come back, all is reviewed, hours are shared. */
function beginWeek(life: Life, day: number, week: number, pace: number): void {
  const { tables, staff, key, regime } = life;
  // Only reviews and stalls draw anew each week.
  if (regime.stalls || regime.rules) setWeekKey(life.keys, weekKey(key, week));
  const back = life.returns[week + tables.warmUpDays / 7];
  life.freeContacts += back;
  bringStaff(staff, regime.reps, day, key, (seat) => handOver(life, seat, day));
  if (day === -tables.warmUpDays && tables.pools.length > 0) {
    setSpeeds(life, day, pace);
    openPools(life);
  }
  if (day === 0) beginNow(life, pace);
  reviewAll(life, day);
  takeStock(life);
  shareHours(life, day);
  setSpeeds(life, day, pace);
  if (day === 0) attendToListed(life);
  notePaces(life, day);
}

/** The plan's own day: what is open now, before the day's review, is the opening. */
function beginNow(life: Life, pace: number): void {
  openPast(life);
  setSpeeds(life, 0, pace);
  noteOpening(life);
  openListed(life);
  countStart(life);
}

/** What a list says is open waits for an advance at the odds that today's attention gives it. */
function attendToListed(life: Life): void {
  const { state, staff, tables } = life;
  if (tables.opportunities.length === 0) return;
  for (let index = 0; index < state.count; index++) {
    const place = state.list[index];
    const odds = staff.attentionOdds[state.rep[place]];
    if (odds !== 1) carryOver(life, place, 0, odds);
  }
  takeStock(life);
}
