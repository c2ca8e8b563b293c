import { line, scaleLinear } from "d3";
import type { JSX } from "preact";
import { numberFormat } from "../../words/number-format.ts";
import { signedMoney } from "../../words/signed.ts";
import type { ReviewedDelay } from "./reviewed-delay.ts";

export interface DelayLinesProps {
  /** Ascending in days. */
  readonly delays: readonly ReviewedDelay[];
  /** Days of the one that a reader looks at. */
  readonly at: number;
  readonly currency: string;
  readonly width?: number;
}

const MARGIN = { top: 4, right: 28, bottom: 44, left: 28 };
/** Pixels at either side of the plot: a slider above it moves along the same delays. */
export const DELAY_INSET = MARGIN.left;
const ROW = 112;
const PLOT = 56;

/** Small lines on one axis of delays: bookings, good deals killed, and hours freed, if any. */
export function DelayLines(props: DelayLinesProps): JSX.Element {
  const { delays, at, width = 560 } = props;
  const inner = width - MARGIN.left - MARGIN.right;
  const x = (index: number) => (index * inner) / Math.max(1, delays.length - 1);
  const rows = rowsOf(props);
  const height = MARGIN.top + rows.length * ROW + MARGIN.bottom;
  return (
    <svg
      class="chart delay-lines"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={delaySentence(props)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        {rows.map((row, index) => (
          <g key={row.name} transform={`translate(0 ${index * ROW})`}>
            <Row row={row} x={x} delays={delays} at={at} width={inner} />
          </g>
        ))}
        <g transform={`translate(0 ${rows.length * ROW})`}>
          {delays.map(({ days }, index) => (
            <text key={days} x={x(index)} y={8} text-anchor="middle">
              {days}
            </text>
          ))}
          <text class="axis-name" x={inner} y={28} text-anchor="end">
            days without progress, then closed
          </text>
        </g>
      </g>
    </svg>
  );
}

interface Line {
  readonly name: string;
  readonly values: readonly (readonly [low: number, value: number, high: number])[];
  readonly words: (value: number) => string;
}

interface RowProps {
  readonly row: Line;
  readonly x: (index: number) => number;
  readonly delays: readonly ReviewedDelay[];
  readonly at: number;
  readonly width: number;
}

function Row({ row, x, delays, at, width }: RowProps): JSX.Element {
  const all = row.values.flat();
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const y = scaleLinear([low, high > low ? high : low + 1], [PLOT, 0]);
  const path = line<ReviewedDelay>(
    (_, index) => x(index),
    (_, index) => y(row.values[index][1]),
  );
  const chosen = delays.findIndex(({ days }) => days === at);
  return (
    <>
      <text class="row-name" y={14}>
        {chosen >= 0
          ? `${row.name}: ${row.words(row.values[chosen][1])} after ${at} days`
          : row.name}
      </text>
      <g transform="translate(0 34)">
        <line class="baseline" x2={width} y1={y(0)} y2={y(0)} />
        <path class="curve" d={path(delays) ?? ""} />
        {delays.map(({ days }, index) => (
          <line
            key={days}
            class="error-bar"
            x1={x(index)}
            x2={x(index)}
            y1={y(row.values[index][0])}
            y2={y(row.values[index][2])}
          />
        ))}
        {chosen >= 0 && <circle class="today" r={6} cx={x(chosen)} cy={y(row.values[chosen][1])} />}
      </g>
    </>
  );
}

/** Of a standard normal: 95 % lies within so many standard errors. */
const Z = 1.96;

function rowsOf({ delays, currency }: DelayLinesProps): readonly Line[] {
  const around = ({ mean, standardError }: ReviewedDelay["closed"]) =>
    [mean - Z * standardError, mean, mean + Z * standardError] as const;
  const rows: readonly Line[] = [
    {
      name: "bookings",
      values: delays.map(({ bookings, bookingsInterval: [low, high] }) => [low, bookings, high]),
      words: (value) => signedMoney(value, currency),
    },
    {
      name: "good deals killed",
      values: delays.map(({ goodDealsKilled }) => around(goodDealsKilled)),
      words: numberWords,
    },
    {
      name: "hours freed a week",
      values: delays.map(({ hoursFreedPerWeek }) => around(hoursFreedPerWeek)),
      words: numberWords,
    },
  ];
  const isHoursTold = delays.some(({ hoursFreedPerWeek }) => hoursFreedPerWeek.mean !== 0);
  return isHoursTold ? rows : rows.slice(0, 2);
}

export function numberWords(value: number): string {
  return numberFormat({ maximumFractionDigits: 1 }).format(value);
}

/** What the picture says, for those who do not see it. */
export function delaySentence({ delays, at, currency }: DelayLinesProps): string {
  const chosen = delays.find(({ days }) => days === at) ?? delays[0];
  const { days, bookings, goodDealsKilled, hoursFreedPerWeek } = chosen;
  const change = `${signedMoney(bookings, currency)} of bookings`;
  const killed = `${numberWords(goodDealsKilled.mean)} good deals killed`;
  const freed = `${numberWords(hoursFreedPerWeek.mean)} hours freed a week`;
  return `Closing after ${days} days without progress: ${change}, ${killed}, ${freed}.`;
}
