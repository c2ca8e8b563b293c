import type { SureEnds } from "./sure-ends.ts";

/** Numbers of a week: see native/assembly/event/week.ts. */
const PER_WEEK = 6;

/** Weeks that nothing cuts, as compiled loops read them. */
export interface WholeWeeks {
  readonly count: number;
  /** By range of the common factor, all of them. */
  readonly numbers: Int32Array;
}

/**
 * Lays weeks out with what is sure of stays that begin in them.
 *
 * @param isWhole by week, whether nothing cuts it
 */
export function layOutWholeWeeks(
  isWhole: Uint8Array,
  entity0: Int32Array,
  entity1: Int32Array,
  { winOpenAbove, lossOpenAbove, lostBelow }: SureEnds,
): WholeWeeks {
  const weeks = Array.from(isWhole.keys()).filter((week) => isWhole[week] !== 0);
  const ranges = lostBelow.length / isWhole.length;
  const numbers = new Int32Array(ranges * weeks.length * PER_WEEK);
  let at = 0;
  for (let range = 0; range < ranges; range++) {
    for (const week of weeks) {
      const limit = range * isWhole.length + week;
      numbers[at++] = week;
      numbers[at++] = entity0[week];
      numbers[at++] = entity1[week];
      numbers[at++] = winOpenAbove[limit];
      numbers[at++] = lossOpenAbove[limit];
      numbers[at++] = lostBelow[limit];
    }
  }
  return { count: weeks.length, numbers };
}
