import type { Model } from "../process/model.ts";

/** The days up to which flows are followed: where a period ends, or amounts change. Ascending. */
export function makeEdges(
  { changes, periods, horizonDays }: Model,
  more: readonly number[] = [],
): number[] {
  const changeDays = changes
    .filter(({ lever, fromDay }) => lever === "dealSize" && fromDay > 0 && fromDay < horizonDays)
    .map(({ fromDay }) => fromDay);
  const days = [0, ...periods.map(({ endDay }) => endDay), ...changeDays, ...more];
  return [...new Set(days)].sort((a, b) => a - b);
}
