import type { JSX } from "preact";
import { moneyWords } from "../words/money.ts";
import { amountTicks } from "./amount-ticks.ts";
import { type FanInput, type FanPeriod, layOutFan, type QuotaStep } from "./lay-out-fan.ts";
import { TimeAxis } from "./time-axis.tsx";

export interface FanProps {
  /** Quantiles of cumulative bookings by date, at least one; in currency. */
  readonly timeline: FanInput["timeline"];
  /** Periods in order, at least one. */
  readonly periods: readonly FanPeriod[];
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
  /** Span of the axis of amounts, from 0, in currency. */
  readonly span: readonly [number, number];
  readonly width?: number;
  readonly height?: number;
}

const MARGIN = { top: 24, right: 112, bottom: 44, left: 56 };
const PIXELS_PER_TICK = 40;
const LABEL_HEIGHT = 18;
/** Pixels that a step needs to carry its label. */
const STEP_LABEL_WIDTH = 100;

/** Cumulative bookings as they may grow: bands that hold half, 8 in 10 and 9 in 10 futures. */
export function Fan(props: FanProps): JSX.Element {
  const { timeline, periods, currency, span, width = 720, height = 320 } = props;
  const inner = {
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const { bands, median, quotas, y } = layOutFan({ timeline, periods, span, ...inner });
  const ticks = amountTicks(span, currency, { pixels: inner.height, apart: PIXELS_PER_TICK });

  return (
    <svg
      class="chart fan"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={fanSentence(props)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        {ticks.map(({ value, label }) => (
          <g key={value} class="axis" transform={`translate(0 ${y(value)})`}>
            <line class="grid" x2={inner.width} />
            <text x={-8} dy="0.32em" text-anchor="end">
              {label}
            </text>
          </g>
        ))}
        <svg class="plot" width={inner.width} height={inner.height} aria-hidden="true">
          {bands.map(({ low, high, d }) => (
            <path key={low} class="band" data-band={`${low}-${high}`} d={d} />
          ))}
          <path class="median" d={median} />
        </svg>
        <QuotaSteps steps={quotas} currency={currency} />
        <EndLabels {...props} x={inner.width} y={y} />
        <TimeAxis
          start={periods[0].start}
          end={periods[periods.length - 1].end}
          width={inner.width}
          top={inner.height}
        />
      </g>
    </svg>
  );
}

interface QuotaStepsProps {
  readonly steps: readonly QuotaStep[];
  readonly currency: string;
}

/** What must be booked by the end of each period; the last one is labelled at the chart's end. */
function QuotaSteps({ steps, currency }: QuotaStepsProps): JSX.Element {
  return (
    <g class="quota-steps">
      {steps.map(({ id, quota, x1, x2, y }, index) => (
        <g key={id}>
          <line x1={x1} x2={x2} y1={y} y2={y} />
          {index < steps.length - 1 && x2 - x1 > STEP_LABEL_WIDTH && (
            <text x={x1 + 4} y={y - 6} class="quota-label">
              quota {moneyWords(quota, currency)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

interface EndLabelsProps extends FanProps {
  readonly x: number;
  readonly y: (amount: number) => number;
}

/** What the bands, the median and the quota come to at the end, written beside them. */
function EndLabels({ timeline, periods, currency, x, y }: EndLabelsProps): JSX.Element {
  const { quantiles } = timeline[timeline.length - 1];
  const quota = periods.reduce((sum, period) => sum + period.quota, 0);
  const labels = [
    { text: `quota ${moneyWords(quota, currency)}`, at: y(quota), class: "quota-label" },
    {
      text: `median ${moneyWords(quantiles["0.5"], currency)}`,
      at: y(quantiles["0.5"]),
      class: "median-label",
    },
    { text: moneyWords(quantiles["0.95"], currency), at: y(quantiles["0.95"]), class: "" },
    { text: moneyWords(quantiles["0.05"], currency), at: y(quantiles["0.05"]), class: "" },
  ];
  return (
    <g class="end-labels">
      {spread(quota > 0 ? labels : labels.slice(1)).map(({ text, at, class: name }) => (
        <text key={text} x={x + 8} y={at} dy="0.32em" class={name}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Labels kept inside the chart and pushed apart downwards, highest first, until none covers another. */
function spread<Label extends { readonly at: number }>(labels: readonly Label[]): Label[] {
  let floor = 0;
  return [...labels]
    .sort((a, b) => a.at - b.at)
    .map((label) => {
      const at = Math.max(label.at, floor);
      floor = at + LABEL_HEIGHT;
      return { ...label, at };
    });
}

/** What the picture says, for those who do not see it. */
export function fanSentence({ timeline, currency }: FanProps): string {
  const { quantiles } = timeline[timeline.length - 1];
  const [low, middle, high] = ["0.05", "0.5", "0.95"].map((p) =>
    moneyWords(quantiles[p], currency),
  );
  return `Cumulative bookings over the periods. At the end, half of futures have booked at least ${middle}, and 9 in 10 lie between ${low} and ${high}.`;
}
