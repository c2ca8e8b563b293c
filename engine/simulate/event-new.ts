import { drawFromFlat, drawFromFlatTable } from "../dist/flat-tables.ts";
import { drawFromCells } from "../dist/quantile-table.ts";
import { DAYS_PER_WEEK } from "../process/creation-weeks.ts";
import { withOdds } from "../process/shock.ts";
import { PURPOSE, uniformOf, wordAt } from "../random/draw-word.ts";
import { PURPOSES_PER_OPPORTUNITY } from "../random/entity.ts";
import { drawCreation } from "./draw-creation.ts";
import type { EventBlock } from "./event-block.ts";
import { drawCounts } from "./event-counts.ts";
import { dayInWeek, type EventSource } from "./event-source.ts";
import {
  ADVANCE,
  breakDown,
  CREATED,
  countMore,
  daysOf,
  endingOf,
  goOn,
  LOST,
  LOST_COUNT,
  NEVER,
  OPEN_AT_END,
  wordOf,
} from "./event-stay.ts";

/**
 * Lives what one source creates, in every trial of a block.
 *
 * When in its week an opportunity is created is drawn only where it matters: not for one that is
 * lost, or still open, whenever that was. Nor is anything drawn of what a close does not need.
 */
export function simulateSource(block: EventBlock, source: EventSource): void {
  const { key0, key1, shocks, run } = block;
  const { horizonDays } = run;
  const { numbers, starts, counts: lengths } = run.tables;
  const [advanceStart, lostStart] = starts;
  const isSmooth = lengths[ADVANCE] === 0 && lengths[LOST] === 0;
  const { account, entity0, entity1, isWhole, counts } = source;
  const [{ advanceStretch, lostStretch, delayDays }] = account.course.entered;
  const [lostShare] = account.course.lostShare;
  for (let row = 0; row < block.table.trials; row++) {
    drawCounts(block, source, row);
    const k0 = key0[row];
    const k1 = key1[row];
    const speed = shocks.speed[row];
    const advance = withOdds(account.advance[0], shocks.odds[row]);
    const ended = advance + (1 - advance) * lostShare;
    let created = 0;
    let lost = 0;
    let open = 0;
    let wins = 0;
    let booked = 0;
    for (let week = 0; week < counts.length; week++) {
      if (isWhole[week] === 0) {
        simulateCutWeek(block, source, row, week);
        continue;
      }
      const count = counts[week];
      const start = week * DAYS_PER_WEEK;
      const e1 = entity1[week];
      let e0 = entity0[week];
      created += count;
      for (let index = 0; index < count; index++) {
        const position = uniformOf(wordAt(k0, k1, e0 + PURPOSE.outcome, e1));
        if (position >= ended) open++;
        else {
          const ending = position < advance ? ADVANCE : LOST;
          const stretch = ending === ADVANCE ? advanceStretch : lostStretch;
          const word = wordAt(k0, k1, e0 + PURPOSE.duration, e1);
          const work = isSmooth
            ? drawFromCells(numbers, word, ending === ADVANCE ? advanceStart : lostStart)
            : drawFromFlat(numbers, starts[ending], lengths[ending], word);
          const days = Math.max(0, work * stretch + delayDays) / speed;
          if (start + days >= horizonDays) open++;
          else if (ending === LOST && start + DAYS_PER_WEEK + days < horizonDays) lost++;
          else {
            const amount = closeNew(block, source, row, week, index, ending, days);
            if (amount >= 0) {
              wins++;
              booked += amount;
            }
          }
        }
        e0 = (e0 + PURPOSES_PER_OPPORTUNITY) | 0;
      }
    }
    countMore(block, row, CREATED, created);
    countMore(block, row, LOST_COUNT, lost);
    countMore(block, row, OPEN_AT_END, open);
    breakDown(block, account, row, booked, wins);
  }
}

/** Goes on from the first stay of an opportunity, so many days after it was created in a week. */
function closeNew(
  block: EventBlock,
  source: EventSource,
  row: number,
  week: number,
  index: number,
  ending: number,
  days: number,
): number {
  block.entity[0] = source.entity0[week] + index * PURPOSES_PER_OPPORTUNITY;
  block.entity[1] = source.entity1[week];
  const created = dayInWeek(source, week, uniformOf(wordOf(block, row, PURPOSE.created)));
  return goOn(block, source.account, row, 0, created + days, ending);
}

/** Likewise of a week that the horizon cuts, after which nothing is created, or a change. */
function simulateCutWeek(block: EventBlock, source: EventSource, row: number, week: number): void {
  if (source.source.weeks[week].isChangedInside) {
    simulateChangedWeek(block, source, row, week);
    return;
  }
  block.entity[1] = source.entity1[week];
  for (let index = 0; index < source.counts[week]; index++) {
    block.entity[0] = source.entity0[week] + index * PURPOSES_PER_OPPORTUNITY;
    const created = wordOf(block, row, PURPOSE.created);
    liveNew(block, source, row, dayInWeek(source, week, uniformOf(created)));
  }
}

function simulateChangedWeek(
  block: EventBlock,
  source: EventSource,
  row: number,
  index: number,
): void {
  const { weeks, dispersion } = source.source;
  const key = { key0: block.key0[row], key1: block.key1[row] };
  const shock = block.shocks.creation[row];
  for (const { entity, day } of drawCreation(weeks[index], dispersion, shock, key)) {
    block.entity[0] = entity.entity0;
    block.entity[1] = entity.entity1;
    liveNew(block, source, row, day);
  }
}

/** Lives an opportunity created on a day, whose entity the block holds. */
function liveNew(block: EventBlock, { account }: EventSource, row: number, day: number): void {
  if (day >= block.run.horizonDays) return;
  const { lostShare, entered } = account.course;
  const { odds, speed } = block.shocks;
  countMore(block, row, CREATED, 1);
  const outcome = wordOf(block, row, PURPOSE.outcome);
  const ending = endingOf(outcome, account.advance[0], lostShare[0], odds[row]);
  if (ending === NEVER) {
    countMore(block, row, OPEN_AT_END, 1);
    return;
  }
  const work = drawFromFlatTable(block.run.tables, ending, wordOf(block, row, PURPOSE.duration));
  const days = daysOf(entered[0], ending, work, speed[row]);
  const booked = goOn(block, account, row, 0, day + days, ending);
  if (booked >= 0) breakDown(block, account, row, booked, 1);
}
