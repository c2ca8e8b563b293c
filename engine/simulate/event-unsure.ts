import { drawFromFlat } from "../dist/flat-tables.ts";
import { PURPOSE, uniformOf, wordAt } from "../random/draw-word.ts";
import { addWin } from "./book-wins.ts";
import type { EventBlock } from "./event-block.ts";
import { LIST_MAX } from "./event-lists.ts";
import { dayInWeek, type EventSource } from "./event-source.ts";
import { countMore, goOn, LOST_COUNT, OPEN_AT_END } from "./event-stay.ts";
import { daysOf, LOST } from "./stay-end.ts";

/** Lists an opportunity of a trial. Who has listed the last one has them lived: see closeUnsure. */
export function addUnsure(
  block: EventBlock,
  source: EventSource,
  row: number,
  week: number,
  entity0: number,
  ending: number,
  word: number,
): void {
  const { unsure } = source;
  if (unsure.count === LIST_MAX) closeUnsure(block, source, row);
  const at = unsure.count;
  unsure.week[at] = week;
  unsure.entity0[at] = entity0;
  unsure.ending[at] = ending;
  unsure.word[at] = word;
  unsure.count = at + 1;
}

/** Lives what is listed of a trial to its close, then empties it. Wins are noted, not booked. */
export function closeUnsure(block: EventBlock, source: EventSource, row: number): void {
  const { account, entity1, unsure } = source;
  const { week: weeks, entity0, ending: endings, word: words, count } = unsure;
  const { stageCount, horizonDays } = block.run;
  const { numbers, starts, counts } = block.run.tables;
  const stay = account.course.entered[0];
  const speed = block.shocks.speed[row];
  const k0 = block.key0[row];
  const k1 = block.key1[row];
  let lost = 0;
  let open = 0;
  for (let i = 0; i < count; i++) {
    const week = weeks[i];
    const e0 = entity0[i];
    const e1 = entity1[week];
    const ending = endings[i];
    const work = drawFromFlat(numbers, starts[ending], counts[ending], words[i]);
    const created = dayInWeek(
      source,
      week,
      uniformOf(wordAt(k0, k1, (e0 + PURPOSE.created) | 0, e1)),
    );
    const day = created + daysOf(stay, ending, work, speed);
    if (day >= horizonDays) open++;
    else if (ending === LOST) lost++;
    else if (stageCount === 1) addWin(block, account, row, e0, e1, day);
    else {
      block.entity[0] = e0;
      block.entity[1] = e1;
      goOn(block, account, row, 0, day, ending);
    }
  }
  unsure.count = 0;
  countMore(block, row, LOST_COUNT, lost);
  countMore(block, row, OPEN_AT_END, open);
}
