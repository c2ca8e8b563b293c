import type { FitReport } from "../../engine/index.ts";
import type { CreationWeek } from "./creation-weeks.tsx";

/** All sources together, on the weeks of the one that is longest on record. */
export function creationWeeksOf(sources: FitReport["creation"]): readonly CreationWeek[] {
  const longest = sources.reduce<readonly string[]>(
    (best, { weeks }) => (weeks.length > best.length ? weeks : best),
    [],
  );
  return longest.map((start) => {
    const found = sources.flatMap(({ weeks, counts, expected }) => {
      const week = weeks.indexOf(start);
      return week < 0 ? [] : [{ count: counts[week], expected: expected[week] }];
    });
    return {
      start,
      count: found.reduce((sum, { count }) => sum + count, 0),
      expected: found.reduce((sum, { expected }) => sum + expected, 0),
    };
  });
}
