import { bearWeek } from "./hours-birth.ts";
import { passWeek } from "./hours-events.ts";
import { shareWeek } from "./hours-share.ts";
import type { Life } from "./life.ts";
import { drawCandidates } from "./life-creation.ts";
import type { Stretch } from "./life-run.ts";

/**
 * Lives a week in which opportunities share hours and nothing else, in three loops that look up
 * nothing twice. To the bits of what is done step by step where there is more to live through.
 */
export function passHoursWeek(life: Life, week: Stretch): void {
  shareWeek(life, week);
  drawCandidates(life, week.week);
  bearWeek(life, week);
  passWeek(life, week);
}
