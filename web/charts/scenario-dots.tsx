import { scaleLinear } from "d3";
import type { JSX } from "preact";
import { exactMoney, moneyWords } from "../../words/money.ts";
import { futuresWords } from "../../words/percent.ts";
import { AmountAxis } from "./amount-axis.tsx";
import { dotValues } from "./dot-values.ts";
import { layOutDots } from "./lay-out-dots.ts";
import type { ScenarioRow } from "./scenario-rows.ts";

export interface ScenarioDotsProps {
  readonly rows: readonly ScenarioRow[];
  /** Span of the axis, in currency. */
  readonly span: readonly [number, number];
  readonly width?: number;
  /** What one future brought in each row, in currency, where one is looked at. */
  readonly future?: readonly number[] | undefined;
}

const MARGIN = { top: 28, right: 24, bottom: 28, left: 24 };
const ROW = { label: 22, dots: 78, gap: 18 };
const HALF_LABEL_WIDTH = 48;

/** Every scenario’s futures as dots, one row each, on one axis. */
export function ScenarioDots({ rows, span, width = 720, future }: ScenarioDotsProps): JSX.Element {
  const [{ forecast }] = rows;
  const { currency, total } = forecast;
  const innerWidth = width - MARGIN.left - MARGIN.right;
  const rowHeight = ROW.label + ROW.dots + ROW.gap;
  const innerHeight = rows.length * rowHeight - ROW.gap;
  const height = innerHeight + MARGIN.top + MARGIN.bottom;
  const x = scaleLinear(span, [0, innerWidth]);
  const laid = layOutRows(rows, span, innerWidth);
  const quotaX = x(total.quota);
  const labelX = Math.max(HALF_LABEL_WIDTH, Math.min(innerWidth - HALF_LABEL_WIDTH, quotaX));

  return (
    <svg
      class="chart scenario-dots"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={scenarioDotsSentence(rows)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        {total.quota > 0 && (
          <g class="quota-rule">
            <line x1={quotaX} x2={quotaX} y1={-8} y2={innerHeight} />
            <text x={labelX} y={-14} text-anchor="middle" class="quota-label">
              quota {moneyWords(total.quota, currency)}
            </text>
          </g>
        )}
        {rows.map(({ id, name, series }, index) => (
          <g
            key={id}
            class={`series-${series}`}
            transform={`translate(0 ${index * rowHeight + ROW.label})`}
          >
            <text y={-8} class="row-name">
              {shortened(name, innerWidth)}
            </text>
            {laid[index].dots.map(({ x: cx, y: cy, value }, dot) => (
              <circle
                key={dot}
                class={value >= total.quota ? "dot makes-quota" : "dot misses-quota"}
                cx={cx}
                cy={cy}
                r={laid[index].radius}
              >
                <title>{exactMoney(value, currency)}</title>
              </circle>
            ))}
            <line class="baseline" x2={innerWidth} y1={ROW.dots} y2={ROW.dots} />
            {future && <FutureMark x={x(clamped(future[index], span))} />}
          </g>
        ))}
        <AmountAxis span={span} currency={currency} width={innerWidth} top={innerHeight} />
      </g>
    </svg>
  );
}

/** Where one future ended: a line through the row. */
function FutureMark({ x }: { readonly x: number }): JSX.Element {
  return <line class="future" x1={x} x2={x} y1={0} y2={ROW.dots} />;
}

/** Dots of one size in all rows: a larger one would say more futures. */
function layOutRows(
  rows: readonly ScenarioRow[],
  span: readonly [number, number],
  width: number,
): readonly ReturnType<typeof layOutDots>[] {
  const inputs = rows.map(({ forecast: { total } }) => ({
    values: dotValues(total),
    quota: total.quota,
    span,
    width,
    height: ROW.dots,
  }));
  const diameterMax = Math.min(...inputs.map((input) => layOutDots(input).diameter));
  return inputs.map((input) => layOutDots({ ...input, diameterMax }));
}

function clamped(value: number, [low, high]: readonly [number, number]): number {
  return Math.max(low, Math.min(high, value));
}

const PIXELS_PER_CHARACTER = 7;

function shortened(name: string, width: number): string {
  const most = Math.floor(width / PIXELS_PER_CHARACTER);
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}

/** What the picture says, for those who do not see it. */
export function scenarioDotsSentence(rows: readonly ScenarioRow[]): string {
  const parts = rows.map(({ name, forecast: { total } }) => {
    const ending = /[.?!]$/.test(name) ? "" : ":";
    return `${name}${ending} ${futuresWords(total.pHit)} make the quota`;
  });
  return `Futures of every scenario on one axis. ${parts.join("; ")}.`;
}
