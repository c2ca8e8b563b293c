import { dayNumber, isoDate } from "../plan/calendar.ts";
import { planHash } from "../plan/plan-hash.ts";
import type { BlockSummary } from "../simulate/block-summary.ts";
import { type Columns, type Dimension, PIPELINE_COUNTS } from "../simulate/columns.ts";
import type { CompiledRun } from "../simulate/compiled-run.ts";
import type { RunRequest } from "../simulate/run-request.ts";
import { compiled } from "../simulate/simulate-block.ts";
import { thinRunOf } from "../simulate/thin-run.ts";
import { ENGINE_VERSION } from "../version.ts";
import { describeLivedPipeline } from "./describe-lived-pipeline.ts";
import { describeMechanisms } from "./describe-mechanisms.ts";
import { describeOutcome, describeQuantiles, describeTally, meanOf } from "./describe-outcome.ts";
import { describeWaterfall } from "./describe-waterfall.ts";
import { errorInflation } from "./error-inflation.ts";
import type { ExactSolution, Forecast } from "./forecast-schema.ts";
import { lifeWarnings } from "./life-warnings.ts";
import { valueOpenPipeline } from "./open-value.ts";
import { levelsOf } from "./read-histogram.ts";
import { warningsOf } from "./warnings-of.ts";

const NOTHING_LEFT_OUT = { created: 0, lost: 0, openAtEnd: 0 };

const NOT_SOLVED = { applies: false, reason: "the exact solver was not asked" } as const;

/**
 * Makes the forecast that people read from what a run's trials came to.
 *
 * @param exact the exact answer to the same request, or why there is none
 * @throws {RangeError} if the summary holds no trials
 */
export function makeForecast(
  request: RunRequest,
  summary: BlockSummary,
  exact: ExactSolution = NOT_SOLVED,
): Forecast {
  if (!(summary.trials > 0)) throw new RangeError("a forecast needs at least one trial");
  const run = compiled(request);
  const { model, columns } = run;
  const { plan } = model;
  const mechanisms = describeMechanisms(run, summary);
  const waterfall = describeWaterfall(run, summary);
  const describe = (outcome: number, quota: number, booked: number) => {
    const target = { quota, booked, minorUnits: model.minorUnits };
    return describeOutcome(
      summary,
      columns,
      outcome,
      target,
      exact.applies ? exact.outcomes[outcome] : exact,
    );
  };
  const inflation = errorInflation(summary, 0);
  const sum = (field: "quota" | "booked") =>
    model.periods.reduce((total, period) => total + period[field], 0);
  return {
    ...headOf(request, summary.trials, "simulated"),
    total: describe(0, sum("quota"), sum("booked")),
    periods: model.periods.map(({ quota, booked }, index) => ({
      ...pick(plan.periods[index]),
      ...describe(index + 1, quota, booked),
    })),
    timeline: summary.timeline.map((histogram, week) => ({
      date: isoDate(dayNumber(plan.asOf) + columns.timelineDays[week]),
      ...describeQuantiles(levelsOf(histogram), summary.trials, model.minorUnits, inflation),
    })),
    pipeline: {
      ...describePipeline(summary, run),
      ...(columns.life && describeLivedPipeline(summary, columns.life, model)),
    },
    breakdown: {
      source: describeBreakdown(summary, columns, "source", model.minorUnits),
      segment: describeBreakdown(summary, columns, "segment", model.minorUnits),
      owner: describeBreakdown(summary, columns, "owner", model.minorUnits),
    },
    ...(mechanisms && { mechanisms }),
    ...(waterfall && { waterfall }),
    warnings: [...warningsOf(model), ...lifeWarnings(run, summary)],
  };
}

/** What every forecast says of itself: which run it is, and of what. */
export function headOf(request: RunRequest, trials: number, method: Forecast["method"]) {
  const { plan, scenarios, seed } = request;
  return {
    format: "quotacast-forecast/1" as const,
    engineVersion: ENGINE_VERSION,
    name: plan.name,
    currency: plan.currency,
    asOf: plan.asOf,
    seed,
    trials,
    planHash: planHash(plan),
    scenario: scenarios.map(({ id }) => id).join("+"),
    method,
  };
}

function pick({ id, start, end }: { id: string; start: string; end: string }) {
  return { id, start, end };
}

function describePipeline(summary: BlockSummary, run: CompiledRun): Forecast["pipeline"] {
  const { columns, model, kernel } = run;
  const inflation = errorInflation(summary, 0);
  const [openAtStart, created, won, lost, openAtEnd] = PIPELINE_COUNTS.map((_, index) =>
    describeTally(summary, columns.pipeline + index, 1, inflation),
  );
  const counts = { openAtStart, created, won, lost, openAtEnd };
  // What a thinned run does not draw is known by its mean, without error.
  const more = kernel === "thin" ? thinRunOf(run).notDrawn : NOTHING_LEFT_OUT;
  return {
    openAtStart: openAtStart.mean,
    created: created.mean + more.created,
    won: won.mean,
    lost: lost.mean + more.lost,
    openAtEnd: openAtEnd.mean + more.openAtEnd,
    ...valueOpenPipeline(model),
    standardErrors: Object.fromEntries(
      Object.entries(counts).map(([name, { standardError }]) => [name, standardError]),
    ),
  };
}

function describeBreakdown(
  summary: BlockSummary,
  { keys, breakdown }: Columns,
  dimension: Dimension,
  minorUnits: number,
): Forecast["breakdown"]["source"] {
  const inflation = errorInflation(summary, 0);
  return keys[dimension].map((key, index) => {
    const column = breakdown[dimension] + 2 * index;
    return {
      key,
      bookings: meanOf(summary, column, minorUnits, inflation),
      wins: meanOf(summary, column + 1, 1, inflation),
    };
  });
}
