import { dayNumber } from "../plan/calendar.ts";
import type { Model } from "../process/model.ts";
import type { Regime } from "../process/regime.ts";
import { paceByDay } from "../process/work-pace.ts";
import type { Stretch } from "./life-run.ts";

/** Cuts the time from the warm-up's start to the horizon wherever something begins. */
export function makeStretches(
  { plan, horizonDays, cuts }: Model,
  regimes: readonly Regime[],
  warmUpDays: number,
): Stretch[] {
  const { calendar, asOf } = plan;
  const origin = dayNumber(asOf);
  const paces = calendar && paceByDay(calendar, origin, -warmUpDays, horizonDays);
  const paceOn = (day: number) => (paces ? paces[day + warmUpDays] : 1);
  const regimeOn = (day: number) => regimes.findLastIndex(({ fromDay }) => fromDay <= day);
  const isRegimeStart = (day: number) => regimes.some(({ fromDay }) => fromDay === day);
  const isStart = (day: number) =>
    day % 7 === 0 || paceOn(day) !== paceOn(day - 1) || isRegimeStart(day);

  const stretches: Stretch[] = [];
  let to = horizonDays;
  let asksAgainOn = horizonDays;
  let workUntil = 0;
  // Backwards, for each tells what is still to come.
  for (let from = horizonDays - 1; from >= -warmUpDays; from--) {
    workUntil += paceOn(from);
    if (from !== -warmUpDays && !isStart(from)) continue;
    const isWeekStart = from % 7 === 0;
    stretches.push({
      from,
      to,
      week: Math.floor(from / 7),
      regime: regimeOn(from),
      pace: paceOn(from),
      isWeekStart,
      asksAgainOn,
      workUntil,
      isRegimeStart: isRegimeStart(from),
      isHoursWeek: false,
      endsAtCut: cuts.includes(to),
    });
    to = from;
    if (!isWeekStart && !isRegimeStart(from)) continue;
    asksAgainOn = from;
    workUntil = 0;
  }
  return stretches.reverse();
}
