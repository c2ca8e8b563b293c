import { clusterError } from "../simulate/clusters.ts";
import { type CompareRequest, runsOf } from "../simulate/compare-request.ts";
import { describeMoments, sumsOf } from "../simulate/moments.ts";
import { compiled } from "../simulate/simulate-block.ts";
import {
  LESS,
  MORE,
  type PairedDifference,
  type PairedSummary,
} from "../simulate/simulate-paired-block.ts";
import type { Comparison } from "./comparison-schema.ts";
import type { ExactSolution, Outcome } from "./forecast-schema.ts";
import { makeForecast } from "./make-forecast.ts";

/** Half the width of a 95 % interval, in standard errors. */
const HALF_WIDTH = 1.959963984540054;

/**
 * Makes the comparison that people read: each alternative beside the base, on the same luck.
 *
 * @param exact by alternative: its exact answer, or why there is none
 */
export function makeComparison(
  request: CompareRequest,
  summary: PairedSummary,
  exact: readonly ExactSolution[] = [],
): Comparison {
  const runs = runsOf(request);
  const { minorUnits } = compiled(runs[0]).model;
  const forecasts = runs.map((run, index) => makeForecast(run, summary.runs[index], exact[index]));
  const [base, ...others] = forecasts;
  return {
    format: "quotacast-comparison/1",
    base,
    scenarios: others.map((forecast, index) => {
      const describe = (difference: PairedDifference, of: Outcome, beside: Outcome) =>
        describeDifference(difference, { of, beside, trials: base.trials, minorUnits });
      return {
        id: forecast.scenario,
        forecast,
        ...describe(summary.differences[index + 1], forecast.total, base.total),
        periods: summary.periods[index + 1].map((difference, period) => ({
          id: base.periods[period].id,
          ...describe(difference, forecast.periods[period], base.periods[period]),
        })),
      };
    }),
  };
}

interface Beside {
  readonly of: Outcome;
  readonly beside: Outcome;
  readonly trials: number;
  readonly minorUnits: number;
}

function describeDifference(
  difference: PairedDifference,
  { of, beside, trials, minorUnits }: Beside,
) {
  const { more, ties, gained, forgone, clusters } = difference;
  const clustered = (found: { mean: number; standardError: number }, number: number) => ({
    mean: found.mean,
    standardError: Math.max(found.standardError, clusterError(clusters, number)),
  });
  const deltas = describeDeltas(difference, trials);
  const bookings = clustered(deltas, 0);
  const hits = clustered(meanOfSigns(gained, forgone, trials), 1);
  const less = trials - more - ties;
  const signs = clustered(meanOfSigns(more, less, trials), 2);
  const sd = deltas.sd / minorUnits;
  const apart = of.bookings.sd * of.bookings.sd + beside.bookings.sd * beside.bookings.sd;
  return {
    delta: {
      bookingsMean: bookings.mean / minorUnits,
      bookingsMeanInterval: interval(bookings, minorUnits),
      bookingsSd: sd,
      varianceRatio: sd > 0 ? apart / (sd * sd) : null,
      pHit: hits.mean,
      pHitInterval: interval(hits, 1),
      exact: exactDelta(of, beside),
    },
    // Ties counted half: P(more) + P(tie) / 2 = (1 + mean sign) / 2.
    beatsBase: (1 + signs.mean) / 2,
    beatsBaseStandardError: signs.standardError / 2,
    booksMore: more / trials,
    booksLess: less / trials,
  };
}

function exactDelta({ exact: of }: Outcome, { exact: beside }: Outcome) {
  if (!of.applies || !beside.applies) return null;
  return { bookingsMean: of.mean - beside.mean, pHit: of.pHit - beside.pHit };
}

/** No trial books both more and less, so the squares of either add up. */
function describeDeltas({ moments }: PairedDifference, trials: number) {
  const [more, less] = [MORE, LESS].map((column) => sumsOf(moments, column));
  return describeMoments(more.sum - less.sum, more.sumSquares + less.sumSquares, trials);
}

/** Mean of a variable that is 1, −1 or 0 in so many trials, and its error. */
function meanOfSigns(plus: number, minus: number, trials: number) {
  const mean = (plus - minus) / trials;
  const variance = (plus + minus) / trials - mean * mean;
  return { mean, standardError: Math.sqrt(Math.max(0, variance) / trials) };
}

function interval(
  { mean, standardError }: { mean: number; standardError: number },
  unit: number,
): [number, number] {
  const half = HALF_WIDTH * standardError;
  return [(mean - half) / unit, (mean + half) / unit];
}
