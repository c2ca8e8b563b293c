import { survival } from "../dist/cdf.ts";
import { poissonQuantile } from "../dist/poisson.ts";
import { drawFromTable, tableQuantileOfSurvival } from "../dist/quantile-table.ts";
import { amountOn } from "../process/amounts.ts";
import { applyLifts } from "../process/lift-outlook.ts";
import { withOdds } from "../process/shock.ts";
import type { Stay } from "../process/stay.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { type Entity, PURPOSES_PER_OPPORTUNITY } from "../random/entity.ts";
import { type TrialKey, trialKey } from "../random/trial-key.ts";
import { type CommonFactorPath, drawCommonFactorPath } from "./common-factor-path.ts";
import type { Account, CompiledPool, CompiledRun, CompiledSource } from "./compile-run.ts";
import { dayAt, drawCreation, isChangedInside } from "./draw-creation.ts";
import { type Ledger, recordClose, recordCreated, recordOpen } from "./ledger.ts";

/** One trial under way. Its numbers stand apart from any object, so that the loop makes none. */
interface EventTrial {
  readonly run: CompiledRun;
  readonly ledger: Ledger;
  readonly key: TrialKey;
  readonly path: CommonFactorPath;
  readonly odds: number;
  readonly speed: number;
  readonly dealSize: number;
  /** Whose luck is being drawn; moved from one opportunity to the next. */
  readonly who: { entity0: number; entity1: number };
  /** P(advance) by stage of an opportunity open at asOf; used again for each. */
  readonly advance: Float64Array;
}

/**
 * The event kernel: every opportunity simulated, as by the plain kernel and with the same bits, but
 * on courses worked out once. For runs whose common factor is constant and whose changes all begin
 * at asOf: see hasCourses.
 */
export function simulateEventTrial(run: CompiledRun, index: number, ledger: Ledger): void {
  const key = trialKey(run.seedKey, index);
  const path = drawCommonFactorPath(run, key);
  const [{ odds, speed, dealSize }] = path.shocks;
  const who = { entity0: 0, entity1: 0 };
  const advance = new Float64Array(run.stages.length);
  const trial = { run, ledger, key, path, odds, speed, dealSize, who, advance };
  for (const open of run.opportunities) {
    recordOpen(ledger);
    moveTo(trial, open.entity, 0);
    const { stage, stay } = open.outlook;
    liveFromOpen(trial, open, stage, stay.advanceAge, open.amount);
  }
  for (const pool of run.pools) simulatePool(trial, pool);
  for (const source of run.sources) simulateSource(trial, source);
}

function simulatePool(trial: EventTrial, pool: CompiledPool): void {
  const { run, key, ledger } = trial;
  const chance = uniformOf(drawWord(key, pool.entity, PURPOSE.count));
  const count = poissonQuantile(chance, pool.count);
  for (let index = 0; index < count; index++) {
    moveTo(trial, pool.entity, index);
    const age = drawFromTable(run.ages[pool.stage], word(trial, PURPOSE.age));
    recordOpen(ledger);
    liveFromOpen(trial, pool, pool.stage, age, undefined);
  }
}

function simulateSource(trial: EventTrial, source: CompiledSource): void {
  const { run, key, path, ledger } = trial;
  const { horizonDays } = run.model;
  const shock = path.shocks[0].creation;
  for (const week of source.weeks) {
    if (isChangedInside(week)) {
      for (const { entity, day } of drawCreation(week, source.dispersion, shock, key)) {
        if (day >= horizonDays) continue;
        moveTo(trial, entity, 0);
        liveFromCreation(trial, source, day);
      }
      continue;
    }
    if (!(week.total > 0)) continue;
    moveTo(trial, week.entity, 0);
    const spread = source.dispersion
      ? drawFromTable(source.dispersion, word(trial, PURPOSE.dispersion))
      : 1;
    const chance = uniformOf(word(trial, PURPOSE.count));
    const count = poissonQuantile(chance, week.total * (shock * spread));
    for (let index = 0; index < count; index++) {
      moveTo(trial, week.entity, index);
      const position = uniformOf(word(trial, PURPOSE.created)) * week.total;
      const day = 7 * week.week + dayAt(week.perDayAtStart, position);
      if (day < horizonDays) liveFromCreation(trial, source, day);
    }
  }
  function liveFromCreation(of: EventTrial, account: Account, day: number): void {
    recordCreated(ledger);
    liveOn(of, account, account.course.advance, 0, day, undefined, false);
  }
}

/** Lives an opportunity found open in a stage at an age: its stay's law given that age. */
function liveFromOpen(
  trial: EventTrial,
  account: Account,
  stage: number,
  age: number,
  amount: number | undefined,
): void {
  const { run, advance, ledger } = trial;
  const law = run.model.stages[stage];
  const openAdvance = survival(law.advanceDays, age);
  const openLost = survival(law.lostDays, age);
  const advanceWeight = law.advance * openAdvance;
  const base = 1 - law.advance;
  const share = account.course.lostShare[stage];
  const lostWeight = base * share * openLost;
  const neverWeight = base * (1 - share);
  const sum = advanceWeight + lostWeight + neverWeight;
  const notAdvance = lostWeight + neverWeight;
  for (let s = 0; s < advance.length; s++) advance[s] = run.model.stages[s].advance;
  advance[stage] = sum > 0 ? advanceWeight / sum : 0;
  if (account.lifts.length > 0) applyLifts(advance, stage, account.lifts);

  const position = uniformOf(word(trial, PURPOSE.outcome + 2 * stage));
  const p = withOdds(advance[stage], trial.odds);
  const lost = (1 - p) * (notAdvance > 0 ? lostWeight / notAdvance : 0);
  const isAdvance = position < p;
  if (!isAdvance && !(position < p + lost)) {
    recordClose(ledger, "open", 0, 0, account.columns, true);
    return;
  }
  const duration = word(trial, PURPOSE.duration + 2 * stage);
  const table = isAdvance ? run.stages[stage].advance : run.stages[stage].lost;
  const later = 1 - uniformOf(duration);
  const work =
    age === 0
      ? drawFromTable(table, duration)
      : tableQuantileOfSurvival(table, later * (isAdvance ? openAdvance : openLost));
  const day = daysLeft(trial, account.course.underWay[stage], isAdvance, work - age);
  closeOrGoOn(trial, account, advance, stage, day, isAdvance, amount, true);
}

/** Lives an opportunity that enters a stage on a day. */
function liveOn(
  trial: EventTrial,
  account: Account,
  advance: Float64Array,
  stage: number,
  day: number,
  amount: number | undefined,
  isOpening: boolean,
): void {
  const { run, ledger } = trial;
  const { lostShare, entered } = account.course;
  const position = uniformOf(word(trial, PURPOSE.outcome + 2 * stage));
  const p = withOdds(advance[stage], trial.odds);
  const lost = (1 - p) * lostShare[stage];
  const isAdvance = position < p;
  if (!isAdvance && !(position < p + lost)) {
    recordClose(ledger, "open", day, 0, account.columns, isOpening);
    return;
  }
  const table = isAdvance ? run.stages[stage].advance : run.stages[stage].lost;
  const work = drawFromTable(table, word(trial, PURPOSE.duration + 2 * stage));
  const end = day + daysLeft(trial, entered[stage], isAdvance, work);
  closeOrGoOn(trial, account, advance, stage, end, isAdvance, amount, isOpening);
}

function closeOrGoOn(
  trial: EventTrial,
  account: Account,
  advance: Float64Array,
  stage: number,
  day: number,
  isAdvance: boolean,
  amount: number | undefined,
  isOpening: boolean,
): void {
  const { run, ledger } = trial;
  if (day >= run.model.horizonDays) {
    recordClose(ledger, "open", day, 0, account.columns, isOpening);
  } else if (!isAdvance) {
    recordClose(ledger, "lost", day, 0, account.columns, isOpening);
  } else if (stage + 1 < run.stages.length) {
    liveOn(trial, account, advance, stage + 1, day, amount, isOpening);
  } else {
    const size = amount ?? drawFromTable(run.sizes, word(trial, PURPOSE.size));
    const booked = amountOn(account.amountRules, size, day) * trial.dealSize;
    const minor = Math.floor(booked * run.model.minorUnits + 0.5);
    recordClose(ledger, "won", day, minor, account.columns, isOpening);
  }
}

function daysLeft({ speed }: EventTrial, stay: Stay, isAdvance: boolean, work: number): number {
  const stretch = isAdvance ? stay.advanceStretch : stay.lostStretch;
  return Math.max(0, work * stretch + stay.delayDays) / speed;
}

function moveTo({ who }: EventTrial, { entity0, entity1 }: Entity, index: number): void {
  who.entity0 = (entity0 + index * PURPOSES_PER_OPPORTUNITY) | 0;
  who.entity1 = entity1;
}

function word({ key, who }: EventTrial, purpose: number): number {
  return drawWord(key, who, purpose);
}
