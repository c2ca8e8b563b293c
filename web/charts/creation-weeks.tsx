import { line, max, scaleLinear, scaleUtc } from "d3";
import type { JSX } from "preact";
import { countWords } from "../../words/count.ts";
import { addDays, dateWords, instantOf } from "../../words/date.ts";
import { significantWords } from "../../words/decimal.ts";
import { TimeAxis } from "./time-axis.tsx";

/** Opportunities created in a week, and what the fit expects of it. */
export interface CreationWeek {
  /** Its first day, YYYY-MM-DD. */
  readonly start: string;
  readonly count: number;
  readonly expected: number;
}

export interface CreationWeeksProps {
  /** In order, at least one. */
  readonly weeks: readonly CreationWeek[];
  readonly width?: number;
  readonly height?: number;
}

const MARGIN = { top: 12, right: 96, bottom: 44, left: 48 };
const TICKS = 4;
const WEEK_DAYS = 7;
const BAR_SHARE = 0.7;

/** How many were created week by week, and the line that the plan draws through it. */
export function CreationWeeks(props: CreationWeeksProps): JSX.Element {
  const { weeks, width = 720, height = 220 } = props;
  const inner = {
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const start = weeks[0].start;
  const end = addDays(weeks[weeks.length - 1].start, WEEK_DAYS);
  const top = max(weeks, ({ count, expected }) => Math.max(count, expected)) || 1;
  const time = scaleUtc([instantOf(start), instantOf(end)], [0, inner.width]);
  const x = (date: string) => time(instantOf(date));
  const y = scaleLinear([0, top], [inner.height, 0]).nice();
  const bar = (BAR_SHARE * inner.width) / weeks.length;
  const expected = line<CreationWeek>(
    (week) => x(week.start) + bar / 2,
    (week) => y(week.expected),
  );

  return (
    <svg
      class="chart creation-weeks"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={creationSentence(props)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        {y.ticks(TICKS).map((value) => (
          <g key={value} class="axis" transform={`translate(0 ${y(value)})`}>
            <line class="grid" x2={inner.width} />
            <text x={-8} dy="0.32em" text-anchor="end">
              {countWords(value)}
            </text>
          </g>
        ))}
        {weeks.map((week) => (
          <rect
            key={week.start}
            class="week"
            x={x(week.start)}
            y={y(week.count)}
            width={bar}
            height={inner.height - y(week.count)}
          />
        ))}
        <path class="fitted-line" d={expected(weeks) ?? ""} />
        <text x={inner.width + 8} y={y(weeks[weeks.length - 1].expected)} dy="0.32em">
          the plan
        </text>
        <TimeAxis start={start} end={end} width={inner.width} top={inner.height} />
      </g>
    </svg>
  );
}

/** What the picture says, for those who do not see it. */
export function creationSentence({ weeks }: CreationWeeksProps): string {
  const sum = weeks.reduce((total, { count }) => total + count, 0);
  const [first, last] = [weeks[0], weeks[weeks.length - 1]];
  const rate = significantWords(last.expected, 2);
  return (
    `${countWords(sum)} opportunities were created from the week of ${dateWords(first.start)} to ` +
    `that of ${dateWords(last.start)}; the plan expects ${rate} in such a last week.`
  );
}
