import { knownBy } from "../../engine/backtest/known-by.ts";
import { baselinesAt, openViews } from "../../engine/backtest/origin.ts";
import { simulatingForecaster } from "../../engine/backtest/simulate-target.ts";
import { HORIZONS } from "../../engine/backtest/target.ts";
import { makeView } from "../../engine/backtest/view.ts";
import { bookedIn, winsOf } from "../../engine/backtest/wins.ts";
import { type FitOptions, fitPlan, type PlanDocument, readPlan } from "../../engine/index.ts";
import { dayNumber, isoDate } from "../../engine/plan/calendar.ts";
import { crps } from "../../engine/score/crps.ts";
import { placeOf, randomizedPit } from "../../engine/score/pit.ts";
import { historyOfRecords } from "./synthetic-crm/history-of-records.ts";
import { synthesizeCrm } from "./synthetic-crm/synthesize-crm.ts";
import type { Truth } from "./synthetic-crm/truth.ts";

/** A kind of world: how much there is to learn from, and whether quarters share a shock. */
export interface Cell {
  /** Opportunities a day; 22 % are won. */
  readonly perDay: number;
  /** Whole quarters on record before the one that is forecast. */
  readonly quarters: number;
  readonly hasShock: boolean;
}

/** How one forecast of one world's last quarter went. */
export interface WorldScore {
  readonly pit: number;
  /** Over what the quarter books on average in the long run. */
  readonly crps: number;
}

const FIRST_YEAR = 2020;
const TRIALS = 1_000;
const SIZE = { mean: 50_000, cv: 1 };
const SIGMA = Math.sqrt(Math.log(2));
const NO_FACTOR = { creation: 0, winRate: 0, speed: 0, dealSize: 0 };

/** A team that starts from nothing, wins 22 %, never hears of 15 %, and shares luck by quarters. */
function truthOf({ perDay, quarters, hasShock }: Cell): Truth {
  const won = { median: 75, sigma: 0.6, probability: 0.22 };
  const stage = { stage: "Open", advance: won, lost: { median: 60, sigma: 0.9 }, never: 0.15 };
  const size = { median: SIZE.mean / Math.SQRT2, sigma: SIGMA };
  return {
    start: quarterStart(0),
    asOf: quarterStart(quarters + 1),
    sources: [{ source: "all", perDay, growth: 0 }],
    season: Array.from({ length: 12 }, () => 1),
    segments: [{ segment: "all", share: 1, stages: [stage], size }],
    owners: [{ owner: "one", share: 1, odds: 1 }],
    shock: hasShock ? { creation: 0.15, winRate: 0.3 } : { creation: 0, winRate: 0 },
    sizeSlope: 0,
  };
}

function quarterStart(index: number): string {
  const month = String(3 * (index % 4) + 1).padStart(2, "0");
  return `${FIRST_YEAR + Math.floor(index / 4)}-${month}-01`;
}

/**
 * Forecasts one world's last quarter in several ways, and scores each: the fit as it is, without
 * its common factor, without any uncertainty, the truth, and the baselines that had past enough.
 */
export function scoreWorld(cell: Cell, seed: string, fit: FitOptions = {}) {
  const history = historyOfRecords(synthesizeCrm(truthOf(cell), seed));
  const asOf = quarterStart(cell.quarters);
  const views = openViews(history, HORIZONS.quarter);
  const view = makeView(knownBy(history, dayNumber(asOf)), HORIZONS.quarter);
  const outcome = bookedIn(winsOf(history), view.target);
  const scale = 0.22 * cell.perDay * (view.target.end - view.target.start) * SIZE.mean;
  const scores: Record<string, WorldScore> = {};
  const add = (name: string, draws: ArrayLike<number>) => {
    const pit = randomizedPit(placeOf(draws, outcome), 0.5);
    scores[name] = { pit, crps: crps(draws, outcome) / scale };
  };
  const { plan } = fitPlan(view.history, { ...fit, asOf, periods: 1, seed });
  const plans: Record<string, PlanDocument | undefined> = {
    fitted: plan,
    "without factor": plan && withoutFactor(plan),
    "plug-in": plan && plugIn(plan),
    truth: truePlan(cell, asOf, view.open),
  };
  for (const [name, document] of Object.entries(plans)) {
    if (document === undefined) continue;
    const forecaster = simulatingForecaster((_, periods) => planOf(document, periods), {
      ...{ trials: TRIALS, seed },
    });
    const forecast = forecaster(view);
    if ("draws" in forecast) add(name, forecast.draws);
  }
  for (const [id, baseline] of baselinesAt(views, view.day)) {
    if ("draws" in baseline) add(id, baseline.draws);
  }
  return scores;
}

function planOf(document: PlanDocument, periods: readonly object[]) {
  const asked = { ...document, periods: periods.map((period) => ({ ...period, quota: 0 })) };
  const { value, issues } = readPlan(asked);
  if (value === undefined) throw new Error(JSON.stringify(issues));
  return { plan: value };
}

function withoutFactor(plan: PlanDocument): PlanDocument {
  const { uncertainty, ...rest } = plan;
  if (uncertainty === undefined) return { ...rest, commonFactor: NO_FACTOR };
  const kept = uncertainty.parameters.map((path) => !path.startsWith("commonFactor"));
  const select = <Item>(items: readonly Item[]) => items.filter((_, index) => kept[index]);
  const draws = uncertainty.draws.map(select);
  return {
    ...rest,
    commonFactor: NO_FACTOR,
    uncertainty: { parameters: select(uncertainty.parameters), draws },
  };
}

function plugIn(plan: PlanDocument): PlanDocument {
  const { uncertainty: _, ...rest } = plan;
  return { ...rest, commonFactor: NO_FACTOR };
}

/** The truth as a plan can say it: one shock for the quarter, felt by what is open as well. */
function truePlan(
  { perDay, hasShock }: Cell,
  asOf: string,
  open: readonly { id: string; created: string; amount?: number | undefined }[],
): PlanDocument {
  return {
    format: "quotacast-plan/1",
    name: "Truth",
    asOf,
    periods: [{ id: "asked", start: asOf, end: isoDate(dayNumber(asOf) + 92), quota: 0 }],
    opening: {
      opportunities: open.map(({ id, created, amount = 0 }) => ({ id, created, amount })),
    },
    creation: [{ source: "all", perDay }],
    process: {
      kind: "whole-cycle",
      won: { probability: 0.22, days: { median: 75, sigma: 0.6 } },
      lost: { days: { median: 60, sigma: 0.9 } },
      never: 0.15,
    },
    dealSize: SIZE,
    commonFactor: hasShock ? { ...NO_FACTOR, creation: 0.15, winRate: 0.3 } : NO_FACTOR,
  };
}
