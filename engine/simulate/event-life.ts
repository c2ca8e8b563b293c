import { drawFromTable, tableQuantileOfSurvival } from "../dist/quantile-table.ts";
import { amountOn } from "../process/amounts.ts";
import { withOdds } from "../process/shock.ts";
import type { Stay } from "../process/stay.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { type Entity, PURPOSES_PER_OPPORTUNITY } from "../random/entity.ts";
import type { TrialKey } from "../random/trial-key.ts";
import type { CommonFactorPath } from "./common-factor-path.ts";
import type { Account, CompiledRun } from "./compile-run.ts";
import type { Found } from "./found.ts";
import { type Ledger, recordClose } from "./ledger.ts";

/** One trial under way. */
export interface EventTrial {
  readonly run: CompiledRun;
  readonly ledger: Ledger;
  readonly key: TrialKey;
  readonly path: CommonFactorPath;
  readonly odds: number;
  readonly speed: number;
  readonly dealSize: number;
}

/** Whose life is lived: one record, moved from one to the next, so that loops make none. */
export interface Life {
  readonly trial: EventTrial;
  readonly isOpening: boolean;
  account: Account;
  entity0: number;
  entity1: number;
  /** Given by the plan; otherwise drawn. */
  amount: number | undefined;
}

/** A record for the lives of an account's opportunities. */
export function makeLife(trial: EventTrial, account: Account, isOpening: boolean): Life {
  return { trial, isOpening, account, entity0: 0, entity1: 0, amount: undefined };
}

/** Moves on to the opportunity at an index within a cell. */
export function moveTo(life: Life, { entity0, entity1 }: Entity, index: number): void {
  life.entity0 = (entity0 + index * PURPOSES_PER_OPPORTUNITY) | 0;
  life.entity1 = entity1;
}

/** The opportunity's word for a purpose. */
export function wordFor(life: Life, purpose: number): number {
  return drawWord(life.trial.key, life, purpose);
}

/** Lives an opportunity that was found open at asOf. */
export function liveFound(life: Life, found: Found): void {
  const { stage, advance } = found;
  const isAdvance = drawEnding(life, advance, stage, found.lostShare);
  if (isAdvance === undefined) return;
  const left = drawWork(life, found, isAdvance) - found.age;
  const day = daysLeft(life.trial, life.account.course.underWay[stage], isAdvance, left);
  goOn(life, advance, stage, day, isAdvance);
}

/** Days of work in the stage, given that they exceed the age. */
function drawWork(
  life: Life,
  { stage, age, advanceHeld, lostHeld }: Found,
  isAdvance: boolean,
): number {
  const { advance, lost } = life.trial.run.stages[stage];
  const table = isAdvance ? advance : lost;
  const held = isAdvance ? advanceHeld : lostHeld;
  const word = wordFor(life, PURPOSE.duration + 2 * stage);
  if (age === 0) return drawFromTable(table, word);
  // Where the survival has underflowed, no law is left: it never closes.
  if (held === 0) return Number.POSITIVE_INFINITY;
  return tableQuantileOfSurvival(table, (1 - uniformOf(word)) * held);
}

/** Lives an opportunity that enters a stage on a day. */
export function liveFrom(life: Life, advance: Float64Array, stage: number, day: number): void {
  const { lostShare, entered } = life.account.course;
  const isAdvance = drawEnding(life, advance, stage, lostShare[stage]);
  if (isAdvance === undefined) return;
  const { advance: advanceTable, lost: lostTable } = life.trial.run.stages[stage];
  const table = isAdvance ? advanceTable : lostTable;
  const work = drawFromTable(table, wordFor(life, PURPOSE.duration + 2 * stage));
  const days = daysLeft(life.trial, entered[stage], isAdvance, work);
  goOn(life, advance, stage, day + days, isAdvance);
}

/** Whether a stay ends in an advance; recorded as open, and undefined, if it never ends. */
function drawEnding(
  life: Life,
  advance: Float64Array,
  stage: number,
  lostShare: number,
): boolean | undefined {
  const position = uniformOf(wordFor(life, PURPOSE.outcome + 2 * stage));
  const p = withOdds(advance[stage], life.trial.odds);
  if (position < p) return true;
  if (position < p + (1 - p) * lostShare) return false;
  close(life, "open", 0);
  return undefined;
}

function goOn(
  life: Life,
  advance: Float64Array,
  stage: number,
  day: number,
  isAdvance: boolean,
): void {
  const { run } = life.trial;
  if (day >= run.model.horizonDays) close(life, "open", day);
  else if (!isAdvance) close(life, "lost", day);
  else if (stage + 1 < run.stages.length) liveFrom(life, advance, stage + 1, day);
  else close(life, "won", day);
}

function close(life: Life, kind: "won" | "lost" | "open", day: number): void {
  const { account, isOpening, trial } = life;
  const amount = kind === "won" ? bookedAmount(life, day) : 0;
  recordClose(trial.ledger, kind, day, amount, account.columns, isOpening);
}

function bookedAmount(life: Life, day: number): number {
  const { account, trial } = life;
  const { run, dealSize } = trial;
  const amount = life.amount ?? drawFromTable(run.sizes, wordFor(life, PURPOSE.size));
  const booked = amountOn(account.amountRules, amount, day) * dealSize;
  return Math.floor(booked * run.model.minorUnits + 0.5);
}

function daysLeft({ speed }: EventTrial, stay: Stay, isAdvance: boolean, work: number): number {
  const stretch = isAdvance ? stay.advanceStretch : stay.lostStretch;
  return Math.max(0, work * stretch + stay.delayDays) / speed;
}
