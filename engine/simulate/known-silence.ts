import { exp } from "../numeric/exp.ts";
import { ln, log1p } from "../numeric/ln.ts";
import type { KnownTouch } from "./known-touch.ts";
import type { LifeRegime } from "./life-run.ts";
import { calmWeek, type Stall } from "./life-stall.ts";

/** What is less likely than this has not happened as the plan says it does: taken as it is. */
const LEAST = 1e-290;

/**
 * Works out, once a run, what a last contact tells of a stay. A stall here keeps silent until asOf;
 * that one may end before is left to each past: see silentThrough.
 *
 * @param day of the contact; 0 or less
 * @param entered day on which the stay was entered
 * @param weeks reviews that are looked at before asOf
 */
export function knownTouch(
  regime: LifeRegime,
  day: number,
  entered: number,
  weeks: number,
): KnownTouch {
  const rate = touchRate(regime);
  const from = Math.max(day, entered);
  // Where there are no contacts by the plan, one that there was tells nothing of the stay.
  const isInStay = rate > 0 && day > entered;
  const weeksSilent = Math.min(weeks, Math.ceil(-from / 7));
  const silentFrom = new Float64Array(weeksSilent + 1).fill(1);
  const silentSince = (day: number, week: number) => {
    const { stalls, works } = shares(regime, entered, day, week);
    return Math.max(LEAST, stalls + works * silentFrom[week - 1]);
  };
  for (let week = 1; week <= weeksSilent; week++) silentFrom[week] = silentSince(-7 * week, week);
  const untilReviews = -7 * weeks - from;
  let silent = 1;
  if (untilReviews >= 0) silent = Math.max(LEAST, exp(-rate * untilReviews) * silentFrom[weeks]);
  else if (from < 0) silent = silentSince(from, weeksSilent);
  return { day, from, isInStay, silent, silentFrom };
}

/**
 * The day on which a stall begins in what is left of a week, given that all has been silent until
 * asOf; infinite if none does.
 *
 * @param day from which on it is silent and at work, in the week
 * @param week weeks from its review to asOf; 1 or more
 * @param chance uniform in (0, 1)
 */
export function silentStallDay(
  { silentFrom }: KnownTouch,
  regime: LifeRegime,
  entered: number,
  day: number,
  week: number,
  chance: number,
): number {
  const { stalls, works, rate } = shares(regime, entered, day, week);
  const share = stalls / Math.max(LEAST, stalls + works * silentFrom[week - 1]);
  if (chance >= share) return Number.POSITIVE_INFINITY;
  // By inversion, given that the first of stall and contact comes in the week.
  return rate === Number.POSITIVE_INFINITY
    ? day
    : day - log1p((-chance / share) * (1 - works)) / rate;
}

/**
 * What a stall makes of the silence in a week: nothing until it ends, unless a contact is known to
 * have come meanwhile; then P(silent until asOf), for no other begins before the next review.
 *
 * @returns in place of P(silent until asOf | at work at `from`), if it ended before that
 */
export function silentThrough(
  touch: KnownTouch,
  regime: LifeRegime,
  stall: Stall,
  week: number,
): number {
  const { day, from, isInStay, silent, silentFrom } = touch;
  const next = -7 * (week - 1);
  if (isInStay && stall.from < day && day < stall.to) return 0;
  if (stall.to >= next || from >= next) return 1;
  const left = next - Math.max(stall.to, from);
  const until = exp(-touchRate(regime) * left) * silentFrom[week - 1];
  return stall.to < from ? until / silent : until;
}

function touchRate({ stalls }: LifeRegime): number {
  return stalls?.touchesPerDay ?? 0;
}

/** P(a stall begins in the rest of a week before any contact), P(neither comes), their rate. */
function shares(regime: LifeRegime, entered: number, day: number, week: number) {
  const stallRate = -ln(calmWeek(regime, -7 * week, entered)) / 7;
  if (stallRate === Number.POSITIVE_INFINITY) return { stalls: 1, works: 0, rate: stallRate };
  const rate = stallRate + touchRate(regime);
  const works = exp(-rate * (-7 * (week - 1) - day));
  return { stalls: rate > 0 ? (stallRate / rate) * (1 - works) : 0, works, rate };
}
