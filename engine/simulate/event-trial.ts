import { poissonQuantile } from "../dist/poisson.ts";
import { drawFromTable } from "../dist/quantile-table.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { trialKey } from "../random/trial-key.ts";
import { drawCommonFactorPath } from "./common-factor-path.ts";
import type { CompiledPool, CompiledRun, CompiledSource, CompiledWeek } from "./compile-run.ts";
import { dayAt, drawCreation } from "./draw-creation.ts";
import {
  type EventTrial,
  type Life,
  liveFound,
  liveFrom,
  makeLife,
  moveTo,
  wordFor,
} from "./event-life.ts";
import { emptyFound, findAt } from "./found.ts";
import { type Ledger, recordCreated, recordOpen } from "./ledger.ts";

/**
 * The event kernel: every opportunity simulated, as by the plain kernel and with the same bits, but
 * on courses worked out once. For runs whose common factor is constant and whose changes all begin
 * at asOf: see hasCourses.
 */
export function simulateEventTrial(run: CompiledRun, index: number, ledger: Ledger): void {
  const key = trialKey(run.seedKey, index);
  const path = drawCommonFactorPath(run, key);
  const [{ odds, speed, dealSize }] = path.shocks;
  const trial: EventTrial = { run, ledger, key, path, odds, speed, dealSize };
  simulateOpportunities(trial);
  for (const pool of run.pools) simulatePool(trial, pool);
  for (const source of run.sources) simulateSource(trial, source);
}

function simulateOpportunities(trial: EventTrial): void {
  const { opportunities } = trial.run;
  if (opportunities.length === 0) return;
  const life = makeLife(trial, opportunities[0], true);
  for (const open of opportunities) {
    recordOpen(trial.ledger);
    life.account = open;
    life.amount = open.amount;
    moveTo(life, open.entity, 0);
    liveFound(life, open.found);
  }
}

function simulatePool(trial: EventTrial, pool: CompiledPool): void {
  const { run, key, ledger } = trial;
  const life = makeLife(trial, pool, true);
  const found = emptyFound(pool.stage, run.stages.length);
  const chance = uniformOf(drawWord(key, pool.entity, PURPOSE.count));
  const count = poissonQuantile(chance, pool.count);
  for (let index = 0; index < count; index++) {
    recordOpen(ledger);
    moveTo(life, pool.entity, index);
    const age = drawFromTable(run.ages[pool.stage], wordFor(life, PURPOSE.age));
    findAt(found, age, run.model.stages, pool.lifts);
    liveFound(life, found);
  }
}

function simulateSource(trial: EventTrial, source: CompiledSource): void {
  const life = makeLife(trial, source, false);
  for (const week of source.weeks) {
    if (week.isChangedInside) simulateChangedWeek(life, source, week);
    else if (week.total > 0) simulateWeek(life, source, week);
  }
}

function simulateWeek(life: Life, { dispersion }: CompiledSource, week: CompiledWeek): void {
  const [shock] = life.trial.path.shocks;
  moveTo(life, week.entity, 0);
  const spread = dispersion ? drawFromTable(dispersion, wordFor(life, PURPOSE.dispersion)) : 1;
  const chance = uniformOf(wordFor(life, PURPOSE.count));
  const count = poissonQuantile(chance, week.total * (shock.creation * spread));
  for (let index = 0; index < count; index++) {
    moveTo(life, week.entity, index);
    const position = uniformOf(wordFor(life, PURPOSE.created)) * week.total;
    liveNew(life, 7 * week.week + dayAt(week.perDay, position));
  }
}

function simulateChangedWeek(life: Life, { dispersion }: CompiledSource, week: CompiledWeek): void {
  const { path, key } = life.trial;
  for (const { entity, day } of drawCreation(week, dispersion, path.shocks[0].creation, key)) {
    moveTo(life, entity, 0);
    liveNew(life, day);
  }
}

function liveNew(life: Life, day: number): void {
  const { run, ledger } = life.trial;
  if (day >= run.model.horizonDays) return;
  recordCreated(ledger);
  liveFrom(life, life.account.course.advance, 0, day);
}
