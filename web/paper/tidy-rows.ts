import type { Forecast, Outcome } from "../../engine/index.ts";

/** One number of a forecast: the row of a table that has a row for each. */
export interface TidyRow {
  /** What the number is said of: the total, a period, a date, the pipeline, a share. */
  readonly scope: "total" | "period" | "timeline" | "pipeline" | "source" | "segment" | "owner";
  /** Period id, or a date of the timeline; empty elsewhere. */
  readonly period: string;
  /** Where it stands in the forecast document, such as `bookings.mean`. */
  readonly metric: string;
  /** Probability of a quantile, or name of a share; empty elsewhere. */
  readonly key: string;
  readonly value: number | null;
  /** Monte Carlo error, where the document states one. */
  readonly standardError: number | null;
}

type ByKey = Readonly<Record<string, number>>;
type Place = Pick<TidyRow, "scope" | "period">;
type Figures = readonly Omit<TidyRow, "scope" | "period">[];

export const TIDY_COLUMNS = [
  "scope",
  "period",
  "metric",
  "key",
  "value",
  "standardError",
] as const satisfies readonly (keyof TidyRow)[];

/** Every number of a forecast, one a row. */
export function tidyRows(forecast: Forecast): readonly TidyRow[] {
  const { total, periods, timeline, pipeline, breakdown } = forecast;
  return [
    ...at({ scope: "total", period: "" }, outcomeFigures(total)),
    ...periods.flatMap((each) => at({ scope: "period", period: each.id }, outcomeFigures(each))),
    ...timeline.flatMap(({ date, quantiles, quantileErrors }) =>
      at({ scope: "timeline", period: date }, keyed("quantiles", quantiles, quantileErrors)),
    ),
    ...at({ scope: "pipeline", period: "" }, pipelineFigures(pipeline)),
    ...at({ scope: "source", period: "" }, breakdown.source.flatMap(shareFigures)),
    ...at({ scope: "segment", period: "" }, breakdown.segment.flatMap(shareFigures)),
    ...at({ scope: "owner", period: "" }, breakdown.owner.flatMap(shareFigures)),
  ];
}

function outcomeFigures(outcome: Outcome): Figures {
  const { bookings, attainment, wins, fromOpen, fromNew } = outcome;
  return [
    one("quota", outcome.quota),
    one("booked", outcome.booked),
    one("bookings.mean", bookings.mean, bookings.standardError),
    one("bookings.sd", bookings.sd),
    ...keyed("bookings.quantiles", bookings.quantiles, bookings.quantileErrors),
    one("attainment.mean", attainment.mean),
    ...keyed("attainment.quantiles", attainment.quantiles),
    one("pHit", outcome.pHit, outcome.pHitStandardError),
    one("meanShortfall", outcome.meanShortfall, outcome.meanShortfallStandardError),
    ...keyed("valueAtRisk", outcome.valueAtRisk, outcome.valueAtRiskErrors),
    ...keyed(
      "conditionalValueAtRisk",
      outcome.conditionalValueAtRisk,
      outcome.conditionalValueAtRiskErrors,
    ),
    one("wins.mean", wins.mean, wins.standardError),
    one("wins.sd", wins.sd),
    one("fromOpen.mean", fromOpen.mean, fromOpen.standardError),
    one("fromNew.mean", fromNew.mean, fromNew.standardError),
    ...weightedFigures(outcome.weighted),
    ...exactFigures(outcome.exact),
  ];
}

function weightedFigures(weighted: Outcome["weighted"]): Figures {
  if (!weighted) return [];
  const { bookings, pHit, pHitStandardError } = weighted;
  return [
    one("weighted.bookings.mean", bookings.mean, bookings.standardError),
    one("weighted.pHit", pHit, pHitStandardError),
  ];
}

function exactFigures(exact: Outcome["exact"]): Figures {
  if (!exact.applies) return [];
  return [
    one("exact.mean", exact.mean),
    one("exact.sd", exact.sd),
    one("exact.pHit", exact.pHit),
    one("exact.errorBound", exact.errorBound),
    ...keyed("exact.quantiles", exact.quantiles),
  ];
}

function pipelineFigures({ standardErrors, ...figures }: Forecast["pipeline"]): Figures {
  return Object.entries(figures).map(([name, value]) =>
    one(name, value ?? null, standardErrors[name]),
  );
}

function shareFigures({ key, bookings, wins }: Forecast["breakdown"]["source"][number]): Figures {
  return [
    { ...one("bookings.mean", bookings.mean, bookings.standardError), key },
    { ...one("wins.mean", wins.mean, wins.standardError), key },
  ];
}

function one(metric: string, value: number | null, standardError?: number): Figures[number] {
  return { metric, key: "", value, standardError: standardError ?? null };
}

function keyed(metric: string, values: ByKey, errors: ByKey = {}): Figures {
  return Object.entries(values).map(([key, value]) => ({
    ...one(metric, value, errors[key]),
    key,
  }));
}

function at(place: Place, figures: Figures): readonly TidyRow[] {
  return figures.map((figure) => ({ ...place, ...figure }));
}
