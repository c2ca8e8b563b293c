import { mean } from "../dist/moments.ts";
import { quantile } from "../dist/quantile.ts";
import { dayNumber } from "../plan/calendar.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { makeModel } from "../process/model.ts";
import { type OpenFuture, openFuture } from "./open-future.ts";

/** One open opportunity of a plan's list, and what the plan expects of it. Amounts: major units. */
export interface OpenEstimate extends OpenFuture {
  readonly id: string;
  /** As recorded; "" where it is not. */
  readonly stage: string;
  /** Days from its creation to asOf. */
  readonly ageDays: number;
  readonly amount: number;
  /** Whether the amount is the plan's mean, since none is recorded. */
  readonly isAmountAssumed: boolean;
  readonly expectedClose: string | undefined;
  /** Days that the recorded close date lies before asOf; 0 where it does not. */
  readonly overdueDays: number;
  /** Amount × win probability: an expectation over all time, not of a period. */
  readonly expectedValue: number;
}

/** What is open at asOf, one by one. */
export interface OpenDescription {
  readonly opportunities: readonly OpenEstimate[];
  /** Age by which 19 in 20 of all wins have come, by the plan; null for a process in stages. */
  readonly lateWinDays: number | null;
}

const LATE = 0.95;

/**
 * Describes the listed open opportunities by the plan's process, each given its age in its stage.
 * Expectations with no Monte Carlo error: before any shared shock and any limit of hours.
 */
export function describeOpen(plan: Plan): OpenDescription {
  const { opening, process } = plan;
  if (typeof opening === "string") return { opportunities: [], lateWinDays: null };
  const model = makeModel(plan, []);
  const size = mean(model.dealSize);
  const today = dayNumber(plan.asOf);
  const listed = new Map(opening.opportunities.map((each) => [each.id, each]));
  const opportunities = model.opening.opportunities.map((open): OpenEstimate => {
    const { stage = "", created = plan.asOf, expectedClose } = listed.get(open.id) ?? {};
    const future = openFuture(open, model.stages);
    const amount = open.amount ?? size;
    return {
      id: open.id,
      stage,
      ageDays: today - dayNumber(created),
      amount,
      isAmountAssumed: open.amount === undefined,
      expectedClose,
      overdueDays: expectedClose ? Math.max(0, today - dayNumber(expectedClose)) : 0,
      ...future,
      expectedValue: amount * future.winProbability,
    };
  });
  const isWhole = process.kind === "whole-cycle" && model.stages.length === 1;
  const lateWinDays = isWhole ? quantile(model.stages[0].advanceDays, LATE) : null;
  return { opportunities, lateWinDays };
}
