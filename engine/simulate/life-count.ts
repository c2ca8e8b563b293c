import type { Capacity } from "../plan/capacity-schema.ts";
import { recordClose } from "./ledger.ts";
import { type Life, tally } from "./life.ts";
import { LIFE, WEEK, WEEK_COUNTS } from "./life-columns.ts";
import { noteEnd } from "./life-diary.ts";
import { isPhantom } from "./life-phantom.ts";

/** Counts what is open at asOf, as the CRM shows it and as it is. */
export function countStart(life: Life): void {
  const { state, tables } = life;
  const { periods } = life.run.model;
  for (let index = 0; index < state.count; index++) {
    const place = state.list[index];
    const value = state.value[place];
    const isDue = tables.closeDays === undefined || state.closeDate[place] < periods[0].endDay;
    tally(life, LIFE.openValueAtStart, value, 0);
    if (isDue) {
      tally(life, LIFE.dueValueAtStart, value, 0);
      const weight = tables.recordedWin[state.stage[place]];
      tally(life, LIFE.weightedPipeline, Math.round(value * weight), 0);
    }
    if (isPhantom(life, place)) {
      tally(life, LIFE.phantomValueAtStart, value, 0);
      continue;
    }
    tally(life, LIFE.liveAtStart, 1, 0);
    tally(life, LIFE.liveValueAtStart, value, 0);
  }
}

/** Reads the state of the team at the start of a week, after its review. */
export function countWeek(life: Life, week: number): void {
  const { staff, regime } = life;
  let attended = 0;
  for (let rep = 0; rep < staff.open.length; rep++) {
    attended += staff.open[rep] * staff.attention[rep];
  }
  tallyWeek(life, week, life.live, attended);
  if (regime.capacity) countHours(life, regime.capacity);
}

function countHours(life: Life, capacity: Capacity): void {
  const { staff } = life;
  const perWeek = (1 - capacity.creationShare) * capacity.hoursPerWeek;
  let there = 0;
  let used = 0;
  let onPhantoms = 0;
  for (let rep = 0; rep < staff.ramp.length; rep++) {
    there += perWeek * staff.ramp[rep];
    used += staff.attention[rep] * staff.asked[rep];
    onPhantoms += staff.attention[rep] * staff.askedByPhantoms[rep];
  }
  tallyHours(life, there, used, onPhantoms);
}

/**
 * Tallies a week from asOf on, and begins to count what the next one creates.
 *
 * @param live how many of what is open can still be won
 * @param attended sum of the attention that each of what is open gets
 */
export function tallyWeek(life: Life, week: number, live: number, attended: number): void {
  const { state, staff, ledger } = life;
  const { life: columns } = ledger.columns;
  if (columns === undefined) return;
  const { tallies } = ledger;
  const { count } = state;
  const mean = count > 0 ? attended / count : 1;
  const at = columns.weeks + WEEK_COUNTS.length * week;
  tallies[at + WEEK.open] += count;
  tallies[at + WEEK.live] += live;
  tallies[at + WEEK.openValue] += life.openValue;
  tallies[at + WEEK.created] += life.created;
  tallies[at + WEEK.attention] += Math.round(1000 * mean);
  life.created = 0;
  tally(life, LIFE.openWeeks, count, 0);
  tally(life, LIFE.attentionWeeks, Math.round(1000 * attended), 0);
  tally(life, LIFE.repWeeks, staff.takenCount, 0);
}

/** Tallies a week's hours: those there are for what is open, those used, those on phantoms. */
export function tallyHours(life: Life, there: number, used: number, onPhantoms: number): void {
  tally(life, LIFE.captureHours, Math.round(100 * there), 0);
  tally(life, LIFE.usedHours, Math.round(100 * used), 0);
  tally(life, LIFE.phantomHours, Math.round(100 * onPhantoms), 0);
}

/** Counts what the horizon leaves open, and whose quota was made. */
export function countEnd(life: Life): void {
  const { state, tables, ledger } = life;
  const { horizonDays } = life.run.model;
  for (let index = 0; index < state.count; index++) {
    const place = state.list[index];
    recordClose(ledger, "open", horizonDays, 0, [], false);
    noteEnd(life, place, "open", horizonDays);
    const value = state.value[place];
    tally(life, LIFE.openValueAtEnd, value, 0);
    if (isPhantom(life, place)) continue;
    tally(life, LIFE.liveAtEnd, 1, 0);
    tally(life, LIFE.liveValueAtEnd, value, 0);
  }
  if (life.regime.market)
    tally(life, LIFE.contactsLeft, Math.max(0, Math.floor(life.freeContacts)), 0);
  tally(life, LIFE.contactsBurned, life.burnedContacts, 0);
  const columns = ledger.columns.life;
  for (let rep = 0; columns && rep < columns.repCount; rep++) {
    if (ledger.tallies[columns.reps + 2 * rep] < tables.staff.quotas[rep]) continue;
    ledger.tallies[columns.reps + 2 * rep + 1]++;
    tally(life, LIFE.repsHit, 1, 0);
  }
}
