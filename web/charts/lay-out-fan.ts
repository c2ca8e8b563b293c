import { area, line, scaleLinear, scaleUtc } from "d3";
import type { Forecast } from "../../engine/index.ts";
import { instantOf } from "../../words/date.ts";

export interface FanInput {
  /** Quantiles of cumulative bookings by date, at least one; in currency. */
  readonly timeline: Forecast["timeline"];
  /** The same if only luck differed from future to future; absent where that is not known. */
  readonly luck?: Forecast["timeline"] | undefined;
  /** Where the fan opens: the as-of date, and what was booked before it. */
  readonly origin?: FanOrigin | undefined;
  readonly periods: readonly FanPeriod[];
  /** Span of cumulative bookings, in currency, from 0. */
  readonly span: readonly [number, number];
  /** Of the plot inside its margins, in pixels. */
  readonly width: number;
  readonly height: number;
}

export type FanPeriod = Pick<Forecast["periods"][number], "id" | "start" | "end" | "quota">;

export interface FanOrigin {
  readonly date: string;
  readonly booked: number;
}

export interface Band {
  readonly kind: "all" | "luck";
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
  /** That of all futures first, so that the one of luck is drawn over it. */
  readonly bands: readonly Band[];
  /** Path data of the median. */
  readonly median: string;
  readonly quotas: readonly QuotaStep[];
  readonly x: (iso: string) => number;
  readonly y: (amount: number) => number;
}

/** Eight in ten futures lie between. */
export const BAND = ["0.1", "0.9"] as const;

/** Places a timeline of cumulative bookings: bands of futures, their median, the quota's steps. */
export function layOutFan(input: FanInput): Fan {
  const { periods, span, width, height } = input;
  const end = periods[periods.length - 1].end;
  const time = scaleUtc([instantOf(periods[0].start), instantOf(end)], [0, width]);
  const x = (iso: string) => time(instantOf(iso));
  const y = scaleLinear(span, [height, 0]);
  const moments = momentsOf(input.timeline, input.origin);
  const luck = input.luck && momentsOf(input.luck, input.origin);

  const edge = (p: string) => (moment: Moment) => y(moment.amountAt(p));
  const at = ({ date }: Moment) => x(date);
  const [low, high] = BAND;
  const band = (kind: Band["kind"], of: readonly Moment[]): Band => ({
    kind,
    d: area<Moment>(at, edge(low), edge(high))(of) ?? "",
  });
  return {
    bands: [band("all", moments), ...(luck ? [band("luck", luck)] : [])],
    median: line<Moment>(at, edge("0.5"))(moments) ?? "",
    quotas: quotaSteps(periods, x, y),
    x,
    y,
  };
}

interface Moment {
  readonly date: string;
  readonly amountAt: (p: string) => number;
}

/** The timeline, beginning where nothing is uncertain yet. */
function momentsOf(timeline: FanInput["timeline"], origin: FanInput["origin"]): readonly Moment[] {
  const later = timeline.map(({ date, quantiles }) => ({
    date,
    amountAt: (p: string) => quantiles[p],
  }));
  if (origin === undefined) return later;
  const first = { date: origin.date, amountAt: () => origin.booked };
  return [first, ...later.filter(({ date }) => date > origin.date)];
}

function quotaSteps(periods: readonly FanPeriod[], x: Fan["x"], y: Fan["y"]): QuotaStep[] {
  if (periods.every(({ quota }) => quota === 0)) return [];
  let reached = 0;
  return periods.map(({ id, start, end, quota }) => {
    reached += quota;
    return { id, quota: reached, x1: x(start), x2: x(end), y: y(reached) };
  });
}
