import type { Plan } from "../../../engine/plan/plan-schema.ts";
import { makeClock } from "../../../engine/process/clock.ts";
import { type Fate, type Luck, live, type World } from "../../../engine/process/live.ts";
import { newOutlook, openOutlook } from "../../../engine/process/outlook.ts";
import type { Target } from "../../../engine/process/target.ts";
import { drawWord } from "../../../engine/random/draw-word.ts";
import { entityOfText } from "../../../engine/random/entity.ts";
import { seedKey } from "../../../engine/random/seed-key.ts";
import { trialKey } from "../../../engine/random/trial-key.ts";
import type { Scenario } from "../../../engine/scenario/scenario-schema.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import { makeRequest } from "../../support/run-plan.ts";

/** The world that a plan's opportunities live through, with no shock. */
export function makeWorld(plan: Plan, ...scenarios: readonly Scenario[]): World {
  const { model, stages } = compileRun(makeRequest(plan, { scenarios }));
  return { ...model, tables: stages, clock: makeClock(Float64Array.of(1)), oddsOn: () => 1 };
}

/** The luck of one opportunity in a trial. */
export function luckOf(trial: number, name = "one"): Luck {
  const key = trialKey(seedKey("a seed"), trial);
  const entity = entityOfText("open", name);
  return (purpose) => drawWord(key, entity, purpose);
}

const ANYONE: Target = {};

/** The fates of as many opportunities, created on a day. */
export function fatesOfNew(world: World, count: number, day = 0): Fate[] {
  const outlook = newOutlook(world, ANYONE, day);
  return Array.from({ length: count }, (_, i) => live(outlook, day, ANYONE, luckOf(i), world));
}

/** The fates of as many opportunities that are open at asOf, so long in a stage. */
export function fatesOfOpen(world: World, count: number, stage: number, age: number): Fate[] {
  const outlook = openOutlook(world, ANYONE, stage, age);
  return Array.from({ length: count }, (_, i) =>
    live(outlook, 0, ANYONE, luckOf(i, "another"), world),
  );
}
