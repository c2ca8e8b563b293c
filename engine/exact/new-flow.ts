import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { amountRulesOf, type Model, type NewBusiness } from "../process/model.ts";
import { newOutlook } from "../process/outlook.ts";
import type { Shock } from "../process/shock.ts";
import type { Target } from "../process/target.ts";
import { meanOverDay } from "./day-means.ts";
import { endingCurves } from "./ending-curves.ts";
import type { Flow } from "./flow.ts";
import { laterChanges } from "./later-changes.ts";
import { chanceOfWinning, chancesOfLosing, type Life, makeLife } from "./life.ts";
import { type DayEndings, makeStagedDays } from "./staged-days.ts";
import type { StaySums } from "./stay-sums.ts";

/** Creation times at which a day is looked at where a change begins later. */
const RULE = gaussLegendre(3);

/** The flow of wins from what one source creates. */
export function makeNewFlow(
  model: Model,
  source: NewBusiness,
  sums: StaySums,
  edges: readonly number[],
): Flow {
  const { target, dispersion } = source;
  const rates = dailyRates(model, source);
  const count = rates.reduce((sum, rate) => sum + rate, 0);
  const curvesAt = makeCurves(model, target, sums, edges);
  return {
    kind: "new",
    target,
    rules: amountRulesOf(model, target),
    amount: undefined,
    dispersion,
    at: (shock) => {
      const curves = curvesAt(shock);
      return {
        won: rowsOf(rates, curves, dispersion, shock, edges),
        count: shock.creation * count,
        lost: () => lossesOf(rates, curves, shock),
      };
    },
  };
}

/**
 * P(won before an edge) of an opportunity created on a day, at a time uniform within it; and of
 * those lost, before the horizon.
 */
interface DayCurves {
  /** Summed over the days from one on and before another, each times what is created on it. */
  readonly won: (rates: Float64Array, from: number, to: number, edge: number) => number;
  readonly lost: () => (day: number) => number;
}

function makeCurves(
  model: Model,
  target: Target,
  sums: StaySums,
  edges: readonly number[],
): (shock: Shock) => DayCurves {
  if (laterChanges(model, target).length === 0) {
    const life = makeLife(model, target, newOutlook(model, target, 0), sums);
    return (shock) => steadyCurves(life, shock, model.horizonDays, edges);
  }
  if (model.stages.length === 1) {
    return (shock) => summedOver(walkedDays(model, target, shock, edges), edges);
  }
  const daysAt = makeStagedDays(model, target, sums, edges);
  return (shock) => summedOver(daysAt(shock), edges);
}

function dailyRates({ horizonDays }: Model, { weeks }: NewBusiness): Float64Array {
  const rates = new Float64Array(Math.min(horizonDays, weeks.reduce(daysWith, 0)));
  let day = 0;
  for (const { perDay } of weeks) {
    for (const rate of perDay) if (day < rates.length) rates[day++] = rate;
  }
  return rates;
}

function daysWith(days: number, { perDay }: NewBusiness["weeks"][number]): number {
  return days + perDay.length;
}

/** Where all days are alike, only the days from creation to the edge matter. */
function steadyCurves(
  life: Life,
  shock: Shock,
  horizonDays: number,
  edges: readonly number[],
): DayCurves {
  const chance = chanceOfWinning(life, shock);
  const won = meanOverDay(life.won, shock.speed, horizonDays);
  return {
    won: (rates, from, to, edge) => {
      const last = edges[edge] - 1;
      let sum = 0;
      for (let day = from; day < to && day <= last; day++) sum += rates[day] * won[last - day];
      return chance * sum;
    },
    lost: () => {
      const chances = chancesOfLosing(life, shock);
      const curves = life.lost().map((curve) => meanOverDay(curve, shock.speed, horizonDays));
      return (day) =>
        curves.reduce((sum, means, i) => sum + chances[i] * means[horizonDays - day - 1], 0);
    },
  };
}

/** Where every day has a life of its own. */
function summedOver(days: readonly DayEndings[], edges: readonly number[]): DayCurves {
  const won = (rates: Float64Array, from: number, to: number, edge: number) => {
    let sum = 0;
    for (let day = from; day < to && day < edges[edge]; day++) {
      sum += rates[day] * days[day].won[edge];
    }
    return sum;
  };
  return { won, lost: () => (day) => days[day].lost() };
}

function walkedDays(
  model: Model,
  target: Target,
  shock: Shock,
  edges: readonly number[],
): DayEndings[] {
  return Array.from({ length: model.horizonDays }, (_, day) => {
    const outlook = newOutlook(model, target, day);
    const won = new Float64Array(edges.length);
    let lost = 0;
    RULE.nodes.forEach((node, i) => {
      const start = { outlook, day: day + 0.5 + 0.5 * node };
      const curves = endingCurves(model, target, start, shock, edges);
      const weight = RULE.weights[i] / 2;
      for (let edge = 0; edge < won.length; edge++) won[edge] += weight * curves.won[edge];
      lost += weight * curves.lost();
    });
    return { won, lost: () => lost };
  });
}

/** Expected wins before each edge, row by row. */
function rowsOf(
  rates: Float64Array,
  curves: DayCurves,
  dispersion: number | undefined,
  { creation }: Shock,
  edges: readonly number[],
): number[][] {
  const rowDays = dispersion === undefined ? rates.length : 7;
  const rows: number[][] = [];
  for (let start = 0; start < rates.length; start += rowDays) {
    const end = Math.min(rates.length, start + rowDays);
    rows.push(edges.map((_, edge) => creation * curves.won(rates, start, end, edge)));
  }
  return rows;
}

function lossesOf(rates: Float64Array, curves: DayCurves, { creation }: Shock): number {
  const lostOf = curves.lost();
  return creation * rates.reduce((sum, rate, day) => sum + rate * lostOf(day), 0);
}
