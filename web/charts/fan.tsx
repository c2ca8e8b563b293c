import type { JSX } from "preact";
import { moneyWords } from "../../words/money.ts";
import { AmountGrid } from "./amount-grid.tsx";
import { endLabels, layOutLabels } from "./fan-labels.ts";
import {
  type FanInput,
  type FanOrigin,
  type FanPeriod,
  layOutFan,
  type QuotaStep,
} from "./lay-out-fan.ts";
import { TimeAxis } from "./time-axis.tsx";
import { useStill } from "./use-still.ts";

export interface FanProps {
  /** Quantiles of cumulative bookings by date, at least one; in currency. */
  readonly timeline: FanInput["timeline"];
  /** The same if only luck differed from future to future; absent where that is not known. */
  readonly luck?: FanInput["timeline"] | undefined;
  /** Where the fan opens: the as-of date, and what was booked before it. Absent: its first date. */
  readonly origin?: FanOrigin;
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
/** Pixels that a step needs to carry its label. */
const STEP_LABEL_WIDTH = 100;

/** Cumulative bookings as they may grow: 8 in 10 futures, by luck alone and by all that differs. */
export function Fan(props: FanProps): JSX.Element {
  return useStill(fan, props);
}

function fan(props: FanProps): JSX.Element {
  const { timeline, luck, origin, periods, currency, span, width = 720, height = 320 } = props;
  const inner = {
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const { bands, median, quotas, y } = layOutFan({
    timeline,
    luck,
    origin,
    periods,
    span,
    ...inner,
  });

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
        <AmountGrid span={span} currency={currency} {...inner} />
        <svg class="plot" width={inner.width} height={inner.height} aria-hidden="true">
          {bands.map(({ kind, d }) => (
            <path key={kind} class={`band of-${kind}`} d={d} />
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
function EndLabels({ x, y, ...props }: EndLabelsProps): JSX.Element {
  return (
    <g class="end-labels">
      {layOutLabels(endLabels(props), y).map(({ text, at, kind }) => (
        <text key={text} x={x + 8} y={at} dy="0.32em" class={kind}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** What the picture says, for those who do not see it. */
export function fanSentence({ timeline, currency }: FanProps): string {
  const { quantiles } = timeline[timeline.length - 1];
  const [low, middle, high] = ["0.1", "0.5", "0.9"].map((p) => moneyWords(quantiles[p], currency));
  const half = `At the end, half of futures have booked at least ${middle}`;
  return `Cumulative bookings by week. ${half}, and 8 in 10 lie between ${low} and ${high}.`;
}
