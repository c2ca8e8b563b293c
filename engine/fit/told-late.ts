import { dayNumber } from "../plan/calendar.ts";
import type { FitParts } from "./fit-parts.ts";
import type { Life } from "./lives.ts";

/** Of closings younger than this the later tellings are still to come. */
const TOLD_BY_DAYS = 91;

/** So many days, a week apart, are looked back to. */
const LOOKS = 26;

/** What counted as open on a usual day though it had closed: the CRM was told later. */
export interface ToldLate {
  /** How many, in the mean of the days looked back to. */
  readonly closed: number;
  /** How many of them had been won. */
  readonly won: number;
  /** By which share they raise what is expected of the open ones; 0 where nothing is expected. */
  readonly excess: number;
}

/**
 * What is open in the records but has closed in truth. It is seen on days long enough ago for the
 * closings of the time to have been told since. Taken for open, each counts with the chance that
 * its age leaves an open one, though what it won is booked in a period that is over.
 */
export function toldLate({
  lives,
  today,
  endings,
}: Pick<FitParts, "lives" | "today"> & {
  readonly endings: Pick<FitParts["endings"], "wonBy" | "openAt" | "law">;
}): ToldLate {
  const closings = lives.filter(isToldLater);
  const expectedAt = (day: number, { created, amount = 0 }: Life): number => {
    const open = endings.openAt(day - created);
    return open > 0 ? (amount * (endings.law.won - endings.wonBy(day - created))) / open : 0;
  };
  let [closed, won, extra] = [0, 0, 0];
  for (let look = 0; look < LOOKS; look++) {
    const day = today - TOLD_BY_DAYS - 7 * look;
    for (const life of closings) {
      if (life.created >= day || life.end >= day || toldOn(life) < day) continue;
      closed++;
      if (life.status === "won") won++;
      extra += expectedAt(day, life);
    }
  }
  const open = lives.filter(({ status }) => status === "open");
  const expected = open.reduce((sum, life) => sum + expectedAt(today, life), 0);
  const excess = expected > 0 ? extra / LOOKS / expected : 0;
  return { closed: closed / LOOKS, won: won / LOOKS, excess };
}

function isToldLater(life: Life): boolean {
  return life.status !== "open" && toldOn(life) > life.end;
}

function toldOn({ past: { closedRecorded }, end }: Life): number {
  return closedRecorded === undefined ? end : dayNumber(closedRecorded);
}
