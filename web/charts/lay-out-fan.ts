import { area, line, scaleLinear, scaleUtc } from "d3";
import type { Forecast } from "../../engine/index.ts";
import { instantOf } from "../words/date.ts";

export interface FanInput {
  readonly timeline: Forecast["timeline"];
  readonly periods: readonly FanPeriod[];
  /** Span of cumulative bookings, in currency, from 0. */
  readonly span: readonly [number, number];
  /** Of the plot inside its margins, in pixels. */
  readonly width: number;
  readonly height: number;
}

export type FanPeriod = Pick<Forecast["periods"][number], "id" | "start" | "end" | "quota">;

export interface Band {
  readonly low: string;
  readonly high: string;
  /** Path data. */
  readonly d: string;
}

/** The quota that bookings must have reached by the end of a period, counted from the first. */
export interface QuotaStep {
  readonly id: string;
  readonly quota: number;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
}

export interface Fan {
  /** Outer band first, so that the inner ones are drawn over it. */
  readonly bands: readonly Band[];
  /** Path data of the median. */
  readonly median: string;
  readonly quotas: readonly QuotaStep[];
  readonly x: (iso: string) => number;
  readonly y: (amount: number) => number;
}

/** Nine in ten futures, eight in ten, half of them. */
const BANDS = [
  ["0.05", "0.95"],
  ["0.1", "0.9"],
  ["0.25", "0.75"],
] as const;

/** Places a timeline of cumulative bookings: bands of futures, their median, the quota's steps. */
export function layOutFan({ timeline, periods, span, width, height }: FanInput): Fan {
  const first = periods[0].start;
  const last = periods[periods.length - 1].end;
  const time = scaleUtc([instantOf(first), instantOf(last)], [0, width]);
  const x = (iso: string) => time(instantOf(iso));
  const y = scaleLinear(span, [height, 0]);

  type Moment = Forecast["timeline"][number];
  const bandBetween = (low: string, high: string) =>
    area<Moment>(
      ({ date }) => x(date),
      (m) => y(m.quantiles[low]),
      (m) => y(m.quantiles[high]),
    );
  const middle = line<Moment>(
    ({ date }) => x(date),
    ({ quantiles }) => y(quantiles["0.5"]),
  );

  return {
    bands: BANDS.map(([low, high]) => ({
      low,
      high,
      d: bandBetween(low, high)([...timeline]) ?? "",
    })),
    median: middle([...timeline]) ?? "",
    quotas: quotaSteps(periods, x, y),
    x,
    y,
  };
}

function quotaSteps(periods: readonly FanPeriod[], x: Fan["x"], y: Fan["y"]): QuotaStep[] {
  if (periods.every(({ quota }) => quota === 0)) return [];
  let reached = 0;
  return periods.map(({ id, start, end, quota }) => {
    reached += quota;
    return { id, quota: reached, x1: x(start), x2: x(end), y: y(reached) };
  });
}
