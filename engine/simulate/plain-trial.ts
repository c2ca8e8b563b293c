import { poissonQuantile } from "../dist/poisson.ts";
import { drawFromTable } from "../dist/quantile-table.ts";
import { amountOn } from "../process/amounts.ts";
import { type Fate, type Luck, live, type World } from "../process/live.ts";
import { type Outlook, openOutlook } from "../process/outlook.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { type Entity, entityAt } from "../random/entity.ts";
import { type TrialKey, trialKey } from "../random/trial-key.ts";
import { type CommonFactorPath, drawCommonFactorPath, shockOn } from "./common-factor-path.ts";
import type { Account, CompiledRun } from "./compiled-run.ts";
import type { Diary } from "./diary.ts";
import { drawCreation } from "./draw-creation.ts";
import type { Ledger } from "./ledger.ts";
import { recordClose, recordCreated, recordOpen } from "./ledger.ts";
import { beginPage, endPage, witnessedWorld } from "./plain-diary.ts";

/** One trial under way: its keys, its common factor, its ledger. */
interface Trial {
  readonly run: CompiledRun;
  readonly key: TrialKey;
  readonly path: CommonFactorPath;
  readonly world: World;
  readonly ledger: Ledger;
  readonly diary: Diary | undefined;
}

/**
 * Simulates one future of the whole pipeline, one opportunity at a time, as the method reads.
 *
 * This is the plain kernel: the fast one is tested against it.
 *
 * @param trial index of the trial within the run, from 0
 * @param ledger empty; takes what happens
 * @param diary empty; if given, what happens is written down opportunity by opportunity
 */
export function simulatePlainTrial(
  run: CompiledRun,
  trial: number,
  ledger: Ledger,
  diary?: Diary,
): void {
  const key = trialKey(run.seedKey, trial);
  const path = drawCommonFactorPath(run, key);
  if (diary) diary.factor = path.values[0];
  const world: World = {
    ...run.model,
    tables: run.stages,
    clock: path.clock,
    oddsOn: (day) => shockOn(path, day).odds,
  };
  const state = { run, key, path, world, ledger, diary };
  simulateOpportunities(state);
  simulatePools(state);
  simulateNew(state);
}

function simulateOpportunities(trial: Trial): void {
  for (const open of trial.run.opportunities) {
    recordOpen(trial.ledger);
    liveOne(trial, open, open.outlook, 0, open.entity, open.amount, true);
  }
}

function simulatePools(trial: Trial): void {
  const { run, key, ledger } = trial;
  for (const pool of run.pools) {
    const chance = uniformOf(drawWord(key, pool.entity, PURPOSE.count));
    const count = poissonQuantile(chance, pool.count);
    for (let index = 0; index < count; index++) {
      const entity = entityAt(pool.entity, index);
      const age = drawFromTable(run.ages[pool.stage], drawWord(key, entity, PURPOSE.age));
      const outlook = openOutlook(run.model, pool.target, pool.stage, age);
      recordOpen(ledger);
      liveOne(trial, pool, outlook, 0, entity, undefined, true);
    }
  }
}

function simulateNew(trial: Trial): void {
  const { run, key, path, ledger } = trial;
  const { horizonDays, cuts } = run.model;
  for (const source of run.sources) {
    for (const week of source.weeks) {
      const shock = shockOn(path, 7 * week.week).creation;
      for (const { entity, day } of drawCreation(week, source.dispersion, shock, key)) {
        if (day >= horizonDays) continue;
        recordCreated(ledger);
        const regime = cuts.filter((cut) => cut <= day).length;
        liveOne(trial, source, source.outlooks[regime], day, entity, undefined, false);
      }
    }
  }
}

function liveOne(
  { run, key, path, world, ledger, diary }: Trial,
  account: Account,
  outlook: Outlook,
  day: number,
  entity: Entity,
  given: number | undefined,
  isOpening: boolean,
): void {
  const luck: Luck = (purpose) => drawWord(key, entity, purpose);
  const start = { entity, account, outlook, day, isOpening, amount: given };
  const page = diary && beginPage(diary, run, start, luck);
  const seen = page ? witnessedWorld(world, page) : world;
  const fate = live(outlook, day, account.target, luck, seen);
  const amount = fate.kind === "won" ? bookedAmount(run, path, account, given, luck, fate) : 0;
  if (page) endPage(page, fate, amount);
  recordClose(ledger, fate.kind, fate.day, amount, account.columns, isOpening);
}

/** What a win books, in minor units: whole, so that sums over trials are exact. */
function bookedAmount(
  { model, sizes }: CompiledRun,
  path: CommonFactorPath,
  { amountRules }: Account,
  given: number | undefined,
  luck: Luck,
  { day }: Fate,
): number {
  const amount = given ?? drawFromTable(sizes, luck(PURPOSE.size));
  const shock = shockOn(path, day).dealSize;
  return Math.floor(amountOn(amountRules, amount, day) * shock * model.minorUnits + 0.5);
}
