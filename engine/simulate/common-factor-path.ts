import { normalQuantile } from "../numeric/normal.ts";
import { type Clock, makeClock } from "../process/clock.ts";
import { DAYS_PER_WEEK } from "../process/creation-weeks.ts";
import { hasShock, makeShock, type Shock, weeklyAutocorrelation } from "../process/shock.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { entityOfCell } from "../random/entity.ts";
import type { TrialKey } from "../random/trial-key.ts";
import type { CompiledRun } from "./compiled-run.ts";

/** What the common factor does in one trial. */
export interface CommonFactorPath {
  /** Its values, in standard deviations, and what they multiply. */
  readonly values: readonly number[];
  /** By week from asOf; a single one that holds throughout if the path is constant. */
  readonly shocks: readonly Shock[];
  readonly clock: Clock;
}

/** Draws the path of the common factor in one trial: constant, or a weekly AR(1). */
export function drawCommonFactorPath(run: CompiledRun, key: TrialKey): CommonFactorPath {
  const { commonFactor } = run.model.plan;
  const values = hasShock(commonFactor) ? drawValues(run, key) : [0];
  const shocks = values.map((z) => makeShock(commonFactor, z));
  return { values, shocks, clock: makeClock(Float64Array.from(shocks, ({ speed }) => speed)) };
}

/** The shock that holds on a day. */
export function shockOn({ shocks }: CommonFactorPath, day: number): Shock {
  return shocks[Math.min(shocks.length - 1, Math.floor(day / DAYS_PER_WEEK))];
}

function drawValues({ model, factorEntity }: CompiledRun, key: TrialKey): number[] {
  const { commonFactor } = model.plan;
  const { value, shift } = model.factorStart;
  const normal = (week: number) =>
    normalQuantile(uniformOf(drawWord(key, entityOfCell(factorEntity, week), PURPOSE.factor)));
  const values = [(value ?? normal(0)) + shift];
  if (commonFactor.path === "constant") return values;

  const autocorrelation = weeklyAutocorrelation(commonFactor);
  const innovation = Math.sqrt(1 - autocorrelation * autocorrelation);
  for (let week = 1; week * DAYS_PER_WEEK < model.horizonDays; week++) {
    values.push(autocorrelation * values[week - 1] + innovation * normal(week));
  }
  return values;
}
