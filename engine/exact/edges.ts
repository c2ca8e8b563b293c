import type { Model } from "../process/model.ts";

/**
 * The days up to which flows are followed: those asked for, and where amounts change. Ascending.
 *
 * @param asked days from asOf; the first and the last of all are known anyway
 */
export function makeEdges(
  { changes, horizonDays }: Pick<Model, "changes" | "horizonDays">,
  asked: readonly number[],
): number[] {
  const changeDays = changes
    .filter(({ lever, fromDay }) => lever === "dealSize" && fromDay > 0 && fromDay < horizonDays)
    .map(({ fromDay }) => fromDay);
  const days = [0, ...asked, ...changeDays, horizonDays];
  return [...new Set(days)].sort((a, b) => a - b);
}
