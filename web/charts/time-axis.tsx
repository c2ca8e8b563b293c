import { scaleUtc } from "d3";
import type { JSX } from "preact";
import { instantOf } from "../../words/date.ts";

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
const month = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });
const day = new Intl.DateTimeFormat("en", { month: "short", day: "numeric", timeZone: "UTC" });
const year = new Intl.DateTimeFormat("en", { year: "numeric", timeZone: "UTC" });

/** A horizontal axis of dates; a year is written under its January and under the first label. */
export function TimeAxis({ start, end, width, top }: TimeAxisProps): JSX.Element {
  const x = scaleUtc([instantOf(start), instantOf(end)], [0, width]);
  const dates = x.ticks(Math.max(2, Math.round(width / PIXELS_PER_TICK)));
  return (
    <g class="axis" transform={`translate(0 ${top})`}>
      <line class="baseline" x1={0} x2={width} />
      {dates.map((date, index) => (
        <g key={date.getTime()} transform={`translate(${x(date)} 0)`}>
          <line class="tick" y2={5} />
          <text y={20} text-anchor={x(date) < 12 ? "start" : "middle"}>
            {(dates.every(isFirstOfMonth) ? month : day).format(date)}
          </text>
          {(index === 0 || (date.getUTCMonth() === 0 && isFirstOfMonth(date))) && (
            <text y={36} text-anchor={x(date) < 12 ? "start" : "middle"} class="year">
              {year.format(date)}
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
