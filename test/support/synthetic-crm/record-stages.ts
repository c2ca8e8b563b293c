import { ln } from "../../../engine/numeric/ln.ts";
import { dayNumber } from "../../../engine/plan/calendar.ts";
import { type Change, LOST, WON } from "./crm-record.ts";
import type { Life } from "./live-opportunities.ts";
import { type Luck, USE } from "./luck.ts";
import type { Pitfalls } from "./pitfalls.ts";

type Told = Pick<Change, "at" | "happened" | "by" | "via"> & { field: "stage"; to: string };

/** Where the clean-up user closes what is old: at 10:15, a few seconds apart. */
const CLEAN_UP_HOUR = 10.25 / 24;

/** How and when a record ended, as the CRM has it: not always as it truly did. */
export interface Closing {
  readonly stage: typeof WON | typeof LOST;
  readonly happened: number;
  readonly at: number;
  readonly by: string;
}

/** The closing of a life in the CRM; null where it never closes. */
export function closingOf(life: Life, pitfalls: Pitfalls, luck: Luck): Closing | null {
  const { key, owner, outcome, ended } = life;
  const late = delay(key, pitfalls, luck);
  const own = { happened: ended, at: ended + late, by: owner.owner };
  const swept = cleanUpOf(life, Math.min(ended, own.at), pitfalls, luck);
  if (swept !== null) return { stage: LOST, happened: swept, at: swept, by: "Operations" };
  if (outcome === "never") return null;
  return { stage: outcome === "won" ? WON : LOST, ...own };
}

function delay(key: string, { recordedLateDays = 0 }: Pitfalls, luck: Luck): number {
  if (recordedLateDays === 0) return 0;
  const u = luck.uniform(key, USE.lateDays);
  return Math.floor(ln(u) / ln(recordedLateDays / (1 + recordedLateDays)));
}

function cleanUpOf(life: Life, ended: number, { cleanUps }: Pitfalls, luck: Luck): number | null {
  for (const [index, date] of (cleanUps?.on ?? []).entries()) {
    const seconds = 1800 * luck.uniform(life.key, USE.hour);
    const moment = dayNumber(date) + CLEAN_UP_HOUR + seconds / 86_400;
    const isOld = moment - life.created > (cleanUps?.olderThan ?? 0);
    const isSpared = luck.uniform(`${life.key} ${index}`, USE.spared) < 0.15;
    if (isOld && !isSpared && moment < ended) return moment;
  }
  return null;
}

/** The stage changes of a life up to its closing in the CRM, under the names of their time. */
export function recordStages(
  life: Life,
  closing: Closing | null,
  pitfalls: Pitfalls,
  luck: Luck,
): readonly Told[] {
  const end = closing?.at ?? Infinity;
  const { key, owner } = life;
  const told: Told[] = [];
  const tell = (at: number, to: string, by = owner.owner, happened = at) =>
    told.push({
      ...{ at, happened, by, via: "CRM_UI", field: "stage" },
      to: nameAt(to, at, pitfalls),
    });
  const happens = (index: number, use: number, share: number) =>
    index > 0 && share > 0 && luck.uniform(`${key} ${index}`, use) < share;
  for (const [index, { stage, from, to }] of life.stays.entries()) {
    if (from >= end) break;
    const isLast = index === life.segment.stages.length - 1;
    const { skippedShare = 0, backShare = 0 } = pitfalls;
    const isSkipped = !isLast && happens(index, USE.skip, skippedShare);
    if (!isSkipped) tell(from, stage);
    if (to < end && happens(index, USE.back, backShare)) {
      tell(from + 0.4 * (to - from), life.stays[index - 1].stage);
      tell(from + 0.6 * (to - from), stage);
    }
  }
  if (closing === null) return told;
  tell(closing.at, closing.stage, closing.by, closing.happened);
  const { reopenedShare = 0 } = pitfalls;
  const isReopened = luck.uniform(key, USE.reopened) < reopenedShare;
  if (closing.stage === LOST && isReopened && closing.by !== "Operations") {
    tell(closing.at + 20, life.stays[life.stays.length - 1].stage);
    tell(closing.at + 55, LOST);
  }
  return told;
}

function nameAt(stage: string, at: number, { renamed }: Pitfalls): string {
  return renamed && stage === renamed.from && at >= dayNumber(renamed.on) ? renamed.to : stage;
}
