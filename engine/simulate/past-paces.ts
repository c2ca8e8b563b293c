import { sharedAttention } from "../process/attention.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { slotOf } from "./attention-memo.ts";
import type { Life } from "./life.ts";
import type { LifeOpen } from "./life-run.ts";
import { lotOf } from "./life-staff.ts";

/**
 * How fast what a list says is open has moved until asOf: no list tells what its reps had to do
 * then, so their hours are taken to have been asked for as they are on the day, by the plan without
 * its what-ifs. What stands still on the day is counted as if it asked; what is served in order, as
 * if all were served alike.
 *
 * @returns by rep, the days of work in a day; undefined where all are 1
 */
export function pastPaces(life: Life): Float64Array | undefined {
  const { tables, staff } = life;
  const { capacity, attentionMemo: memo, hours } = tables.regimes[0];
  if (capacity === undefined || memo === undefined) return undefined;
  const asked = new Float64Array(staff.ramp.length);
  for (const listed of tables.opportunities) asked[repOf(life, listed)] += hours[listed.stage];
  const perWeek = (1 - capacity.creationShare) * capacity.hoursPerWeek;
  const paces = asked.map((own, rep) => {
    // Of a seat that is empty on the day nothing is known.
    if (staff.ramp[rep] === 0) return 1;
    const attention = sharedAttention(capacity.attention, own, perWeek * staff.ramp[rep]);
    return memo.pace[slotOf(memo, attention)];
  });
  return paces.some((pace) => pace !== 1) ? paces : undefined;
}

/** The rep whose it is: by the list, or by its own luck. */
export function repOf({ key, staff }: Life, { seat, entity }: LifeOpen): number {
  return seat >= 0 ? seat : lotOf(staff, uniformOf(drawWord(key, entity, PURPOSE.rep)));
}
