import { bookingsBelow, bookingsQuantile } from "../exact/bookings-law.ts";
import type { Interval } from "../exact/parts.ts";
import type { Book } from "../exact/pieces.ts";
import { openSolutions, type Solutions, solvedAt, spacingsFor } from "../exact/solutions.ts";
import { type IntervalLaw, solveInterval } from "../exact/solve-interval.ts";
import { type SolvedModel, whyNotExact } from "../exact/solve-model.ts";
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
  const spans = outcomesOf(model);
  const outcomes = solveOutcomes(openSolutions(model, boundsOf(spans)), spans);
  return { applies: true, outcomes: outcomes.map((found) => describeExactly(found, model)) };
}

/** Why a plan under a what-if has no exact answer; undefined where it has one. */
export function whyNotSolved(plan: Plan, scenarios: readonly Scenario[]): string | undefined {
  return whyNotExact(makeModel(plan, scenarios));
}

/** What a probability may be off by. */
const ERROR = 1e-5;

/** As a share of that, what it may be off by for the spacing of the common factor's values. */
const SPACING_SHARE = 0.7;

/**
 * Solves what is booked over some spans, each with as many values of the common factor as it needs.
 *
 * @param solutions opened with the bounds of the spans
 */
export function solveOutcomes(
  solutions: Solutions,
  spans: readonly OutcomeSpan[],
  error = ERROR,
): SolvedOutcome[] {
  const enough = SPACING_SHARE * error;
  return spans.map((span) => {
    const interval = intervalOf(solutions.book, span);
    const spacings = spacingsFor(solutions, interval, enough);
    for (const spacing of spacings.slice(0, -1)) {
      const found = solveOutcome(solvedAt(solutions, spacing), span, error);
      if (found.spacingError <= enough) return found;
    }
    return solveOutcome(solvedAt(solutions, spacings[spacings.length - 1]), span, error);
  });
}

/** A period or the total: days from asOf, and minor units. */
export interface OutcomeSpan {
  readonly from: number;
  readonly to: number;
  readonly quota: number;
  readonly booked: number;
}

export interface SolvedOutcome extends OutcomeSpan, IntervalLaw {
  readonly solved: SolvedModel;
}

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

/** The days on which spans begin and end. */
export function boundsOf(spans: readonly OutcomeSpan[]): number[] {
  return spans.flatMap(({ from, to }) => [from, to]);
}

export function solveOutcome(
  solved: SolvedModel,
  outcome: OutcomeSpan,
  error = ERROR,
): SolvedOutcome {
  const interval = intervalOf(solved.book, outcome);
  const missing = Math.max(0, outcome.quota - outcome.booked);
  return { ...outcome, solved, ...solveInterval(solved, interval, { quota: missing, error }) };
}

function intervalOf({ edges }: Book, { from, to }: OutcomeSpan): Interval {
  return { from: edges.indexOf(from), to: edges.indexOf(to) };
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
