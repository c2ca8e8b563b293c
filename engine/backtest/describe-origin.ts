import { QUANTILE_LEVELS } from "../forecast/quantile-levels.ts";
import { isoDate } from "../plan/calendar.ts";
import { quantileOf } from "./ensemble.ts";
import { type Evaluation, isScored } from "./evaluation.ts";
import type { Improved } from "./improve.ts";

type Quantiles = Readonly<Record<string, number>>;

/** One origin as a document tells it. */
export interface OriginReport {
  readonly asOf: string;
  /** What was forecast: from its first day up to, without, its last. */
  readonly horizon: { readonly start: string; readonly end: string };
  readonly booked: number;
  readonly quota: number;
  readonly outcome: number;
  /** Of the model; null where it had none, for the reason given. */
  readonly quantiles: Quantiles | null;
  readonly absent?: string;
  /** Null, too, where there is no quota to reach. */
  readonly pHit: number | null;
  readonly crps: number | null;
  readonly pit: number | null;
  readonly spreadFactor: number;
  readonly pool: {
    readonly weight: number;
    readonly with: string;
    readonly quantiles: Quantiles;
  } | null;
  readonly baselines: Readonly<Record<string, BaselineReport>>;
}

export type BaselineReport =
  | { readonly point: number; readonly quantiles: Quantiles; readonly crps: number }
  | { readonly point?: number; readonly absent: string };

/** Describes what was forecast at an origin, and what came. */
export function describeOrigin(
  evaluation: Evaluation,
  { spreadFactor, pool }: Improved,
): OriginReport {
  const { day, target, booked, quota, outcome, model, baselines } = evaluation;
  const scored = isScored(model) ? model : undefined;
  const reached = (draws: ArrayLike<number>) =>
    Array.from(draws).filter((draw) => draw >= quota).length / draws.length;
  return {
    asOf: isoDate(day),
    horizon: { start: isoDate(target.start), end: isoDate(target.end) },
    ...{ booked, quota, outcome, spreadFactor },
    quantiles: scored ? quantilesOf(scored.draws) : null,
    ...("absent" in model && { absent: model.absent }),
    pHit: scored && quota > 0 ? reached(scored.draws) : null,
    crps: scored?.crps ?? null,
    pit: scored?.pit ?? null,
    pool: pool
      ? {
          ...{ weight: pool.weight, with: pool.baseline },
          quantiles: quantilesOf(pool.scored.draws),
        }
      : null,
    baselines: Object.fromEntries(
      [...baselines].map(([id, forecast]): [string, BaselineReport] => {
        const { point } = forecast;
        if (!isScored(forecast)) {
          return [id, { ...(point !== undefined && { point }), absent: forecast.absent }];
        }
        const { draws, crps } = forecast;
        return [id, { point: point ?? 0, quantiles: quantilesOf(draws), crps }];
      }),
    ),
  };
}

function quantilesOf(draws: ArrayLike<number>): Quantiles {
  return Object.fromEntries(QUANTILE_LEVELS.map((p) => [String(p), quantileOf(draws, p)]));
}
