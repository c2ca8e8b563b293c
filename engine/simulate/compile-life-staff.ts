import { cachedQuantileTable } from "../dist/cached-quantile-table.ts";
import { makeLaw } from "../dist/make-law.ts";
import { dayNumber } from "../plan/calendar.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { Model } from "../process/model.ts";
import { entityOfText } from "../random/entity.ts";
import type { LifeStaff } from "./life-run.ts";

/** A rep who started so long ago is fully ramped under any plan. */
const LONG_AGO = -1e6;

/** Names of the seats, in order: those listed, then Rep n for those that are not. */
export function seatNames({ reps, capacity }: Plan): string[] {
  const seats = reps?.seats ?? [];
  const count = reps ? (reps.count ?? seats.length) : (capacity?.reps ?? 1);
  return Array.from({ length: count }, (_, index) => seats[index]?.name ?? `Rep ${index + 1}`);
}

/** The seats of a plan; one that knows no vacancy where no block speaks of people. */
export function compileStaff(model: Model, reps: Plan["reps"]): LifeStaff {
  const { plan, periods, minorUnits } = model;
  const names = seatNames(plan);
  const seats = reps?.seats ?? [];
  const origin = dayNumber(plan.asOf);
  const startedDays = names.map((_, index) => {
    const started = seats[index]?.started;
    return started === undefined ? LONG_AGO : dayNumber(started) - origin;
  });
  const team = periods.reduce((sum, { quota }) => sum + quota, 0);
  const each = reps?.quota === undefined ? team / names.length : reps.quota * minorUnits;
  return {
    entities: names.map((name) => entityOfText("rep", name)),
    startedDays,
    seatLaw: reps && {
      tenureDays: reps.tenureDays,
      vacancy: cachedQuantileTable(makeLaw(reps.vacancyDays)),
    },
    seatsAtStart: startedDays.filter((day) => day <= 0).length,
    quotas: names.map((_, index) => {
      const own = seats[index]?.quota;
      return own === undefined ? each : own * minorUnits;
    }),
  };
}
