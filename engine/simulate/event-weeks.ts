import { drawFromFlatTable } from "../dist/flat-tables.ts";
import { PURPOSE, uniformOf } from "../random/draw-word.ts";
import { PURPOSES_PER_OPPORTUNITY } from "../random/entity.ts";
import { drawCreation } from "./draw-creation.ts";
import type { EventBlock } from "./event-block.ts";
import { dayInWeek, type EventSource } from "./event-source.ts";
import { CREATED, countMore, goOn, OPEN_AT_END, wordOf } from "./event-stay.ts";
import { daysOf, endingOf, NEVER } from "./stay-end.ts";

/**
 * Lives what a source creates in a week of a trial, which may be cut by the horizon, after which
 * nothing is created, or by a change. Wins are noted, not booked.
 *
 * @param count how many are created, where no change cuts the week
 */
export function simulateWeek(
  block: EventBlock,
  source: EventSource,
  row: number,
  week: number,
  count: number,
): void {
  if (source.source.weeks[week].isChangedInside) {
    simulateChangedWeek(block, source, row, week);
    return;
  }
  block.entity[1] = source.entity1[week];
  for (let index = 0; index < count; index++) {
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
  goOn(block, account, row, 0, day + days, ending);
}
