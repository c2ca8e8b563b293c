import { scaleUtc } from "d3";
import type { JSX } from "preact";
import { instantOf } from "../../words/date.ts";
import { dateFormat } from "../../words/date-format.ts";
import { useStill } from "./use-still.ts";

export interface TimeAxisProps {
  /** Dates, YYYY-MM-DD. */
  readonly start: string;
  readonly end: string;
  /** Of the plot, in pixels. */
  readonly width: number;
  /** Where the axis lies, in pixels from the plot's top. */
  readonly top: number;
}

const PIXELS_PER_TICK = 72;
const MONTH = { month: "short", timeZone: "UTC" } as const;
const DAY = { month: "short", day: "numeric", timeZone: "UTC" } as const;
const YEAR = { year: "numeric", timeZone: "UTC" } as const;

/** A horizontal axis of dates; a year is written under its January and under the first label. */
export function TimeAxis(props: TimeAxisProps): JSX.Element {
  return useStill(axis, props);
}

function axis({ start, end, width, top }: TimeAxisProps): JSX.Element {
  const x = scaleUtc([instantOf(start), instantOf(end)], [0, width]);
  const dates = x.ticks(Math.max(2, Math.round(width / PIXELS_PER_TICK)));
  return (
    <g class="axis" transform={`translate(0 ${top})`}>
      <line class="baseline" x1={0} x2={width} />
      {dates.map((date, index) => (
        <g key={date.getTime()} transform={`translate(${x(date)} 0)`}>
          <line class="tick" y2={5} />
          <text y={20} text-anchor={x(date) < 12 ? "start" : "middle"}>
            {dateFormat(dates.every(isFirstOfMonth) ? MONTH : DAY).format(date)}
          </text>
          {(index === 0 || (date.getUTCMonth() === 0 && isFirstOfMonth(date))) && (
            <text y={36} text-anchor={x(date) < 12 ? "start" : "middle"} class="year">
              {dateFormat(YEAR).format(date)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function isFirstOfMonth(date: Date): boolean {
  return date.getUTCDate() === 1;
}
