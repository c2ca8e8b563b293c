import type { Native } from "../native/instance.ts";
import { COUNTED, type HoursMemory } from "./hours-memory.ts";
import { type Life, tally } from "./life.ts";
import { bookWon } from "./life-close.ts";
import { LIFE } from "./life-columns.ts";
import type { Stretch } from "./life-run.ts";

/** Tallies what weeks of shared hours have brought. Those before asOf may still win on its day. */
export function tallyHoursWeeks(
  native: Native,
  { arrays, wins }: HoursMemory,
  life: Life,
  weeks: readonly Stretch[],
): void {
  const { ledger, staff } = life;
  const { tallies, columns } = ledger;
  const { hoursFound: found, hoursCounts, wonDay } = arrays;
  const count = native.wonCount.value;
  for (let at = 0; at < count; at++) bookWon(life, wins, at, wonDay[at]);
  tally(life, LIFE.pushed0, count, 0);
  const [{ from: start }] = weeks;
  if (start < 0 || columns.life === undefined) return;
  let at = 0;
  for (const { week } of weeks) {
    const into = columns.life.weeks + COUNTED * week;
    for (let what = 0; what < COUNTED; what++) tallies[into + what] += hoursCounts[at++];
  }
  const [openWeeks, attentionWeeks, hours, used, inVain, created, value, turnedAway, lost] = found;
  tallies[columns.pipeline + 1] += created;
  tallies[columns.pipeline + 3] += lost;
  tally(life, LIFE.openWeeks, openWeeks, start);
  tally(life, LIFE.attentionWeeks, attentionWeeks, start);
  tally(life, LIFE.repWeeks, weeks.length * staff.takenCount, start);
  tally(life, LIFE.captureHours, hours, start);
  tally(life, LIFE.usedHours, used, start);
  tally(life, LIFE.phantomHours, inVain, start);
  tally(life, LIFE.createdReal, created, start);
  tally(life, LIFE.createdValue, value, start);
  tally(life, LIFE.turnedAway, turnedAway, start);
  tally(life, LIFE.pushed0, lost, start);
}
