import type { FitReport } from "../../engine/index.ts";

/** What history says of winning by age, and what the fitted law says. */
export type IncidenceInput = Pick<FitReport["cycle"], "curve" | "fitted">;

/** Shares won by an age. */
export interface AgePoint {
  /** Since creation. */
  readonly days: number;
  readonly seen: number;
  /** 8 in 10 lie between these, by the standard error of the curve. */
  readonly low: number;
  readonly high: number;
  readonly fitted: number;
}

/** Standard errors either way that hold 8 in 10. */
const EIGHT_IN_TEN = 1.2816;

/** From the day of creation on, when none was won. */
export function incidencePoints({ curve, fitted }: IncidenceInput): readonly AgePoint[] {
  const start: AgePoint = { days: 0, seen: 0, low: 0, high: 0, fitted: 0 };
  const later = curve.days.map((days, index): AgePoint => {
    const seen = curve.won[index];
    const reach = EIGHT_IN_TEN * (curve.wonErrors[index] ?? 0);
    return {
      days,
      seen,
      low: Math.max(0, seen - reach),
      high: Math.min(1, seen + reach),
      fitted: fitted.won[index],
    };
  });
  return [start, ...later];
}
