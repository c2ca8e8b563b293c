import { max, scaleLinear, scalePoint } from "d3";
import type { JSX } from "preact";
import type { BacktestReport } from "../../engine/index.ts";
import { moneyWords } from "../../words/money.ts";
import { AmountGrid } from "./amount-grid.tsx";

export interface BacktestIntervalsProps {
  readonly origins: BacktestReport["origins"];
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
  readonly width?: number;
  readonly height?: number;
}

type Quantiles = BacktestReport["origins"][number]["quantiles"];

const MARGIN = { top: 16, right: 16, bottom: 28, left: 64 };
const PIXELS_PER_DATE = 84;

/** Every forecast of the past as a bar that should hold 8 in 10, and what came as a dot. */
export function BacktestIntervals(props: BacktestIntervalsProps): JSX.Element {
  const { origins, currency, width = 720, height = 280 } = props;
  const inner = {
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const top = max(origins, ({ quantiles, outcome }) => Math.max(outcome, quantiles?.["0.9"] ?? 0));
  const span = [0, (top || 1) * 1.05] as const;
  const y = scaleLinear(span, [inner.height, 0]);
  const x = scalePoint(
    origins.map(({ asOf }) => asOf),
    [0, inner.width],
  ).padding(0.5);
  const every = Math.max(1, Math.ceil((origins.length * PIXELS_PER_DATE) / inner.width));

  return (
    <svg
      class="chart backtest-intervals"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={backtestSentence(props)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        <AmountGrid span={span} currency={currency} {...inner} />
        {origins.map(({ asOf, quantiles, outcome }, index) => (
          <g key={asOf} transform={`translate(${x(asOf) ?? 0} 0)`}>
            {quantiles && (
              <>
                <line class="interval" y1={y(quantiles["0.1"])} y2={y(quantiles["0.9"])} />
                <line
                  class="interval-median"
                  x1={-4}
                  x2={4}
                  y1={y(quantiles["0.5"])}
                  y2={y(quantiles["0.5"])}
                />
              </>
            )}
            <circle class={cameClass(quantiles, outcome)} cy={y(outcome)} r={4} />
            {index % every === 0 && (
              <text y={inner.height + 20} text-anchor="middle">
                {asOf.slice(0, 7)}
              </text>
            )}
          </g>
        ))}
      </g>
    </svg>
  );
}

/** What nobody forecast was not missed. */
function cameClass(quantiles: Quantiles, outcome: number): string {
  if (quantiles === null) return "came unasked";
  return isHeld(quantiles, outcome) ? "came" : "came missed";
}

/** Whether what came lay where 8 in 10 futures were to lie. */
export function isHeld(quantiles: Quantiles, outcome: number): boolean {
  return quantiles !== null && outcome >= quantiles["0.1"] && outcome <= quantiles["0.9"];
}

/** What the picture says, for those who do not see it. */
export function backtestSentence({ origins, currency }: BacktestIntervalsProps): string {
  const forecast = origins.filter(({ quantiles }) => quantiles !== null);
  const held = forecast.filter(({ quantiles, outcome }) => isHeld(quantiles, outcome)).length;
  const last = origins[origins.length - 1];
  const latest = last ? ` The latest outcome was ${moneyWords(last.outcome, currency)}.` : "";
  const range = "the range that was to hold 8 in 10";
  return `${held} of ${forecast.length} outcomes lay in ${range}.${latest}`;
}
