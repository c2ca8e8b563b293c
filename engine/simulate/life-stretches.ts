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
  const isStart = (day: number) =>
    day % 7 === 0 ||
    paceOn(day) !== paceOn(day - 1) ||
    regimes.some(({ fromDay }) => fromDay === day);

  const starts: number[] = [];
  for (let day = -warmUpDays; day < horizonDays; day++) {
    if (day === -warmUpDays || isStart(day)) starts.push(day);
  }
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? horizonDays;
    return {
      from,
      to,
      week: Math.floor(from / 7),
      regime: regimeOn(from),
      pace: paceOn(from),
      isWeekStart: from % 7 === 0,
      isRegimeStart: regimes.some(({ fromDay }) => fromDay === from),
      endsAtCut: cuts.includes(to),
    };
  });
}
