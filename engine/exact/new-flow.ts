import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { amountRulesOf, type Model, type NewBusiness } from "../process/model.ts";
import { newOutlook } from "../process/outlook.ts";
import type { Shock } from "../process/shock.ts";
import { isFor, type Target } from "../process/target.ts";
import { endingCurves } from "./ending-curves.ts";
import type { Flow, FlowState } from "./flow.ts";
import { chancesOf, type Life, makeLife } from "./life.ts";
import { makeMemory, remembered } from "./remember.ts";
import type { StaySums } from "./stay-sums.ts";
import type { WorkCurve } from "./work-curve.ts";

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
  const life = makeLife(model, target, newOutlook(model, target, 0), sums);
  const curvesAt = hasLaterChange(model, target)
    ? (shock: Shock) => walkedCurves(model, target, shock, edges)
    : (shock: Shock) => steadyCurves(life, shock, model.horizonDays, edges);
  return {
    kind: "new",
    target,
    rules: amountRulesOf(model, target),
    amount: undefined,
    dispersion,
    at: (shock) => stateOf(rates, curvesAt(shock), dispersion, shock, edges),
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

function dailyRates({ horizonDays }: Model, { weeks }: NewBusiness): Float64Array {
  return Float64Array.from(weeks.flatMap(({ perDay }) => perDay).slice(0, horizonDays));
}

function hasLaterChange({ changes, cuts }: Model, target: Target): boolean {
  return changes.some(
    (change) =>
      (change.lever === "winRate" || change.lever === "cycleTime") &&
      cuts.includes(change.fromDay) &&
      isFor(change, target),
  );
}

/** Where all days are alike, only the days from creation to the edge matter. */
function steadyCurves(
  life: Life,
  shock: Shock,
  horizonDays: number,
  edges: readonly number[],
): DayCurves {
  const chances = chancesOf(life, shock);
  const won = meanOverDay(life.won, shock.speed, horizonDays);
  return {
    won: (rates, from, to, edge) => {
      const last = edges[edge] - 1;
      let sum = 0;
      for (let day = from; day < to && day <= last; day++) sum += rates[day] * won[last - day];
      return chances.won * sum;
    },
    lost: () => {
      const curves = life.lost().map((curve) => meanOverDay(curve, shock.speed, horizonDays));
      return (day) =>
        curves.reduce((sum, means, i) => sum + chances.lost[i] * means[horizonDays - day - 1], 0);
    },
  };
}

/** Kept for a few laws under each value of the factor. */
const memory = makeMemory<Float64Array>(512);

/** P(ended within) averaged over the creation times of a day, by whole days to the next morning. */
function meanOverDay(curve: WorkCurve, speed: number, days: number): Float64Array {
  if (curve.content === undefined) return workOutMeans(curve, speed, days);
  return remembered(memory, `${curve.content} ${speed} ${days}`, () =>
    workOutMeans(curve, speed, days),
  );
}

function workOutMeans({ integral }: WorkCurve, speed: number, days: number): Float64Array {
  const means = new Float64Array(days);
  let before = 0;
  for (let day = 0; day < days; day++) {
    const upTo = integral((day + 1) * speed) / speed;
    means[day] = upTo - before;
    before = upTo;
  }
  return means;
}

function walkedCurves(
  model: Model,
  target: Target,
  shock: Shock,
  edges: readonly number[],
): DayCurves {
  const days = Array.from({ length: model.horizonDays }, (_, day) => {
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
    return { won, lost };
  });
  const wonOn = (rates: Float64Array, from: number, to: number, edge: number) => {
    let sum = 0;
    for (let day = from; day < to && day < edges[edge]; day++) {
      sum += rates[day] * days[day].won[edge];
    }
    return sum;
  };
  return { won: wonOn, lost: () => (day) => days[day].lost };
}

function stateOf(
  rates: Float64Array,
  curves: DayCurves,
  dispersion: number | undefined,
  { creation }: Shock,
  edges: readonly number[],
): FlowState {
  const rowDays = dispersion === undefined ? rates.length : 7;
  const won = Array.from({ length: Math.ceil(rates.length / rowDays) }, (_, row) => {
    const start = row * rowDays;
    const end = Math.min(rates.length, start + rowDays);
    return Float64Array.from(edges, (_, edge) => creation * curves.won(rates, start, end, edge));
  });
  const count = rates.reduce((sum, rate) => sum + rate, 0);
  const lost = () => {
    const lostOf = curves.lost();
    return creation * rates.reduce((sum, rate, day) => sum + rate * lostOf(day), 0);
  };
  return { won, count: creation * count, lost };
}
