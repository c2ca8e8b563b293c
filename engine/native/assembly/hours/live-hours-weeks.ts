import { bearCandidates } from "./bear-candidates.ts";
import { beginWeek, firstDay } from "./hours-week.ts";
import { passWeek } from "./pass-week.ts";
import { countWeek, setClocks, shareHours } from "./share-hours.ts";

/**
 * Lives weeks in which opportunities share hours and nothing else, from one on.
 *
 * @param end the week after the last
 * @returns the end; or a week that has not begun, since it must be told what an attention does:
 *   see attention.ts
 */
export function liveHoursWeeks(first: i32, end: i32): i32 {
  for (let week: i32 = first; week < end; week++) {
    beginWeek(week);
    if (!shareHours()) return week;
    setClocks();
    if (firstDay >= 0) countWeek(week);
    bearCandidates(week);
    passWeek();
  }
  return end;
}
