import { drawFromTable } from "../dist/quantile-table.ts";
import { uniformOf } from "../random/draw-word.ts";
import type { LifeRun } from "./life-run.ts";

/** Pushes whose luck is told apart. */
export const PUSHES_MAX = 24;

/**
 * The first recorded close date, in days from asOf: infinite where none is recorded.
 *
 * @param first word of its days from creation
 * @param lot word of whether it is moved to the end of its quarter
 */
export function closeDateOf(
  { closeDays, quarterEnds }: Pick<LifeRun, "closeDays" | "quarterEnds">,
  quarterEndShare: number,
  created: number,
  first: number,
  lot: number,
): number {
  if (closeDays === undefined) return Number.POSITIVE_INFINITY;
  const day = created + drawFromTable(closeDays, first);
  if (uniformOf(lot) >= quarterEndShare) return day;
  let quarter = 0;
  while (quarterEnds[quarter] < day) quarter++;
  return quarter < quarterEnds.length ? quarterEnds[quarter] : day;
}

/** Days by which a close date that has come is pushed. */
export function pushOf({ pushDays }: Pick<LifeRun, "pushDays">, word: number): number {
  const chance = uniformOf(word);
  return (pushDays.find(({ upTo }) => chance < upTo) ?? pushDays[0]).days;
}
