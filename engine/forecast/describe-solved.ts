import { bookingsLowerMean, bookingsQuantile, bookingsShortfall } from "../exact/bookings-law.ts";
import { flowMeans } from "../exact/flow-means.ts";
import { sketchQuantiles } from "../exact/sketch-quantiles.ts";
import type { SolvedModel } from "../exact/solve-model.ts";
import type { Outcome } from "./forecast-schema.ts";
import { DOT_LEVELS, QUANTILE_LEVELS, RISK_LEVELS } from "./quantile-levels.ts";
import { chanceOfQuota, describeExactly, type SolvedOutcome } from "./solve-exactly.ts";

/** Describes a solved outcome as a run's is described, with no Monte Carlo error. */
export function describeSolved(found: SolvedOutcome): Outcome {
  const { solved } = found;
  const unit = solved.model.minorUnits;
  const { mean, sd, wins, winsSd, law, quota, booked } = found;
  const quantiles = byLevel(
    QUANTILE_LEVELS,
    (level) => (booked + bookingsQuantile(law, level)) / unit,
  );
  const worst = (level: number) => booked + bookingsLowerMean(law, level);
  return {
    quota: quota / unit,
    booked: booked / unit,
    bookings: {
      mean: (booked + mean) / unit,
      sd: sd / unit,
      standardError: 0,
      quantiles,
      quantileErrors: byLevel(QUANTILE_LEVELS, () => 0),
      dots: Object.fromEntries(
        sketchQuantiles(law, DOT_LEVELS).map(([level, value]) => [level, (booked + value) / unit]),
      ),
    },
    attainment: {
      mean: quota > 0 ? (booked + mean) / quota : null,
      quantiles:
        quota > 0 ? byLevel(QUANTILE_LEVELS, (level) => (quantiles[level] * unit) / quota) : {},
    },
    pHit: chanceOfQuota(found),
    pHitStandardError: 0,
    meanShortfall: bookingsShortfall(law, quota - booked) / unit,
    meanShortfallStandardError: 0,
    valueAtRisk: byLevel(
      RISK_LEVELS,
      (level) => (quota - booked - bookingsQuantile(law, level)) / unit,
    ),
    valueAtRiskErrors: byLevel(RISK_LEVELS, () => 0),
    conditionalValueAtRisk: byLevel(RISK_LEVELS, (level) => (quota - worst(level)) / unit),
    conditionalValueAtRiskErrors: byLevel(RISK_LEVELS, () => 0),
    wins: { mean: wins, sd: winsSd, standardError: 0 },
    ...meansByOrigin(solved, found),
    exact: describeExactly(found, solved.model),
  };
}

function meansByOrigin({ book, ...solved }: SolvedModel, { from, to }: SolvedOutcome) {
  const interval = { from: book.edges.indexOf(from), to: book.edges.indexOf(to) };
  const means = flowMeans({ book, ...solved }, interval);
  const sum = (isNew: boolean) =>
    means.reduce(
      (total, { bookings }, i) => total + ((book.flows[i].kind === "new") === isNew ? bookings : 0),
      0,
    );
  const unit = solved.model.minorUnits;
  return {
    fromOpen: { mean: sum(false) / unit, standardError: 0 },
    fromNew: { mean: sum(true) / unit, standardError: 0 },
  };
}

function byLevel(levels: readonly number[], of: (level: number) => number): Record<string, number> {
  return Object.fromEntries(levels.map((level) => [level, of(level)]));
}
