import { dayNumber, isoDate } from "../../../engine/plan/calendar.ts";
import type { Change } from "./crm-record.ts";
import type { Life } from "./live-opportunities.ts";
import { type Luck, USE } from "./luck.ts";
import type { Pitfalls } from "./pitfalls.ts";
import type { Closing } from "./record-stages.ts";

const PUSHES = [
  { share: 0.5, days: 30 },
  { share: 0.3, days: 60 },
  { share: 0.2, days: 90 },
];

/** A close date is moved at most so often; then nobody looks any more. */
const PUSHES_MAX = 32;

/**
 * What the close date was said to be: a hope at first, moved when it has passed, and overwritten
 * with the truth at the closing. It never drives what happens.
 */
export function recordCloseDates(
  life: Life,
  closing: Closing | null,
  { quarterEndShare = 0, neglect = { live: 0, never: 0 } }: Pitfalls,
  luck: Luck,
): readonly Change[] {
  const { key, created, outcome } = life;
  const change = (at: number, to: number): Change => ({
    ...{ at, happened: at, by: life.owner.owner, via: "CRM_UI", field: "closeDate", to },
  });
  const isOnQuarter = luck.uniform(key, USE.quarterEnd) < quarterEndShare;
  const put = (day: number) => (isOnQuarter ? quarterEnd(day) : day);
  let hoped = put(Math.floor(created + luck.days(key, USE.hope, { median: 70, sigma: 0.4 })));
  const told = [change(created, hoped)];
  const end = closing?.at ?? Infinity;
  const neglected = outcome === "never" ? neglect.never : neglect.live;
  for (let push = 0; push < PUSHES_MAX && hoped + 1 < end; push++) {
    const what = `${key} ${push}`;
    if (neglected > 0 && luck.uniform(what, USE.neglect) < neglected) break;
    const at = hoped + 0.4;
    hoped = put(hoped + luck.choice(what, USE.push, PUSHES).days);
    told.push(change(Math.max(at, created), hoped));
  }
  if (closing !== null) told.push(change(closing.at, Math.floor(closing.happened)));
  return told;
}

/** The last day of the calendar quarter of a day. */
function quarterEnd(day: number): number {
  const [year, month] = isoDate(day).split("-").map(Number);
  const next = Math.floor((month - 1) / 3) * 3 + 4;
  const first = next > 12 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, "0")}-01`;
  return dayNumber(first) - 1;
}
