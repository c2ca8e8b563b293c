import { bookingsBelow, bookingsQuantile } from "../exact/bookings-law.ts";
import { type IntervalLaw, solveInterval } from "../exact/solve-interval.ts";
import { openBook, type SolvedModel, solveModel, whyNotExact } from "../exact/solve-model.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { type Model, makeModel } from "../process/model.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { ExactOutcome, ExactSolution } from "./forecast-schema.ts";
import { QUANTILE_LEVELS } from "./quantile-levels.ts";

/** Solves a plan under a what-if without sampling, or says why that cannot be done. */
export function solveExactly(plan: Plan, scenarios: readonly Scenario[]): ExactSolution {
  const model = makeModel(plan, scenarios);
  const reason = whyNotExact(model);
  if (reason !== undefined) return { applies: false, reason };
  const { outcomes } = solveOutcomes(model);
  return { applies: true, outcomes: outcomes.map((found) => describeExactly(found, model)) };
}

/** Why a plan under a what-if has no exact answer; undefined where it has one. */
export function whyNotSolved(plan: Plan, scenarios: readonly Scenario[]): string | undefined {
  return whyNotExact(makeModel(plan, scenarios));
}

/** Spacings of the common factor's values, in standard deviations, until one is fine enough. */
const SPACINGS = [0.45, 0.225, 0.1125, 0.05625];

/** What the spacing may be off by in a probability. */
const SPACING_ERROR_MAX = 7e-6;

/**
 * Solves the total and each period, or some of them.
 *
 * @param days more days up to which flows are wanted
 */
export function solveOutcomes(
  model: Model,
  days: readonly number[] = [],
  spans: readonly OutcomeSpan[] = outcomesOf(model),
): { readonly solved: SolvedModel; readonly outcomes: readonly SolvedOutcome[] } {
  const book = openBook(model, days);
  const models = SPACINGS.map((spacing) => once(() => solveModel(model, book, spacing)));
  const outcomes = spans.map((outcome) => {
    const solutions = models.map((solved) => once(() => solveOutcome(solved(), outcome)));
    const isFine = (solution: () => SolvedOutcome) => solution().spacingError <= SPACING_ERROR_MAX;
    return (solutions.find(isFine) ?? solutions[solutions.length - 1])();
  });
  return { solved: models[0](), outcomes };
}

/** A value that is worked out when it is first asked for. */
function once<Value extends object>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

/** A period or the total: days from asOf, and minor units. */
export interface OutcomeSpan {
  readonly from: number;
  readonly to: number;
  readonly quota: number;
  readonly booked: number;
}

export interface SolvedOutcome extends OutcomeSpan, IntervalLaw {}

/** The total of all periods, then each of them. */
export function outcomesOf({ periods, horizonDays }: Model): OutcomeSpan[] {
  const sum = (field: "quota" | "booked") =>
    periods.reduce((total, period) => total + period[field], 0);
  const total = { from: 0, to: horizonDays, quota: sum("quota"), booked: sum("booked") };
  const spans = periods.map(({ startDay, endDay, quota, booked }) => ({
    from: Math.max(0, startDay),
    to: endDay,
    quota,
    booked,
  }));
  return [total, ...spans];
}

export function solveOutcome(solved: SolvedModel, outcome: OutcomeSpan): SolvedOutcome {
  const { edges } = solved.book;
  const interval = { from: edges.indexOf(outcome.from), to: edges.indexOf(outcome.to) };
  const missing = Math.max(0, outcome.quota - outcome.booked);
  return { ...outcome, ...solveInterval(solved, interval, missing) };
}

export function describeExactly(found: SolvedOutcome, { minorUnits }: Model): ExactOutcome {
  const { mean, sd, law, booked, errorBound } = found;
  const quantiles = QUANTILE_LEVELS.map((level) => [
    level,
    (booked + bookingsQuantile(law, level)) / minorUnits,
  ]);
  return {
    applies: true,
    mean: (booked + mean) / minorUnits,
    sd: sd / minorUnits,
    pHit: chanceOfQuota(found),
    quantiles: Object.fromEntries(quantiles),
    errorBound,
  };
}

/** P(bookings, what is booked already included, reach the quota). */
export function chanceOfQuota({ law, quota, booked }: SolvedOutcome): number {
  if (quota <= booked) return 1;
  return Math.min(1, Math.max(0, 1 - bookingsBelow(law, quota - booked)));
}
