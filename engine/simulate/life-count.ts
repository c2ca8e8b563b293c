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
  const { state, staff, ledger, regime } = life;
  const { life: columns } = ledger.columns;
  if (columns === undefined) return;
  const { count } = state;
  let attention = 0;
  for (let rep = 0; rep < staff.open.length; rep++) {
    attention += staff.open[rep] * staff.attention[rep];
  }
  const mean = count > 0 ? attention / count : 1;
  const at = columns.weeks + WEEK_COUNTS.length * week;
  ledger.tallies[at + WEEK.open] += count;
  ledger.tallies[at + WEEK.live] += life.live;
  ledger.tallies[at + WEEK.openValue] += life.openValue;
  ledger.tallies[at + WEEK.created] += life.created;
  ledger.tallies[at + WEEK.attention] += Math.round(1000 * mean);
  life.created = 0;
  tally(life, LIFE.openWeeks, count, 0);
  tally(life, LIFE.attentionWeeks, Math.round(1000 * attention), 0);
  tally(life, LIFE.repWeeks, staff.takenCount, 0);
  if (regime.capacity) countHours(life);
}

function countHours(life: Life): void {
  const { staff, regime } = life;
  if (regime.capacity === undefined) return;
  const perWeek = (1 - regime.capacity.creationShare) * regime.capacity.hoursPerWeek;
  let there = 0;
  let used = 0;
  let onPhantoms = 0;
  for (let rep = 0; rep < staff.ramp.length; rep++) {
    there += perWeek * staff.ramp[rep];
    used += staff.attention[rep] * staff.asked[rep];
    onPhantoms += staff.attention[rep] * staff.askedByPhantoms[rep];
  }
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
