import { scaleLinear } from "d3";
import type { JSX } from "preact";
import { countOf, countWords } from "../../words/count.ts";
import { moneyWords } from "../../words/money.ts";
import type { AgeingBin } from "./ageing-bins.ts";
import { amountTicks } from "./amount-ticks.ts";

export interface AgeingProps {
  readonly bins: readonly AgeingBin[];
  /** Age beyond which few are ever won, in days; null where nobody knows. */
  readonly lateDays: number | null;
  readonly currency: string;
  readonly width?: number;
}

const MARGIN = { top: 34, right: 16, bottom: 44, left: 60 };
const PLOT = 180;

/** How old the open amounts are: hollow what is recorded, filled what is expected of it. */
export function Ageing(props: AgeingProps): JSX.Element {
  const { bins, lateDays, currency, width = 560 } = props;
  const inner = width - MARGIN.left - MARGIN.right;
  const end = bins.at(-1)?.toDays ?? 1;
  const most = Math.max(...bins.map(({ recorded }) => recorded)) || 1;
  const x = scaleLinear([0, Math.max(end, lateDays ?? 0)], [0, inner]);
  const y = scaleLinear([0, most], [PLOT, 0]);
  const height = MARGIN.top + PLOT + MARGIN.bottom;
  const isLabelLeft = lateDays !== null && x(lateDays) > inner / 2;
  return (
    <svg
      class="chart ageing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={ageingSentence(props)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        {amountTicks([0, most], currency, { pixels: PLOT, apart: 44 }).map(({ value, label }) => (
          <g key={value} transform={`translate(0 ${y(value)})`}>
            <line class="grid" x2={inner} />
            <text x={-8} dy="0.32em" text-anchor="end">
              {label}
            </text>
          </g>
        ))}
        {bins.map(({ fromDays, toDays, recorded, expected }) => {
          const box = { x: x(fromDays) + 1, width: Math.max(1, x(toDays) - x(fromDays) - 2) };
          return (
            <g key={fromDays}>
              <rect class="bar loss" {...box} y={y(recorded)} height={PLOT - y(recorded)} />
              <rect class="bar gain" {...box} y={y(expected)} height={PLOT - y(expected)} />
            </g>
          );
        })}
        <line class="baseline" y1={PLOT} y2={PLOT} x2={inner} />
        {x.ticks(Math.max(2, Math.floor(inner / 80))).map((days) => (
          <text key={days} x={x(days)} y={PLOT + 18} text-anchor="middle">
            {countWords(days)}
          </text>
        ))}
        <text class="axis-name" x={inner} y={PLOT + 36} text-anchor="end">
          days since it was created
        </text>
        {lateDays !== null && (
          <g class="quota-rule" transform={`translate(${x(lateDays)} 0)`}>
            <line y1={-10} y2={PLOT} />
            <text
              class="quota-label"
              x={isLabelLeft ? 4 : -4}
              y={-18}
              text-anchor={isLabelLeft ? "end" : "start"}
            >
              few are won after {countWords(lateDays)} days
            </text>
          </g>
        )}
      </g>
    </svg>
  );
}

/** What the picture says, for those who do not see it. */
export function ageingSentence({ bins, lateDays, currency }: AgeingProps): string {
  const sum = (of: (bin: AgeingBin) => number) => bins.reduce((all, bin) => all + of(bin), 0);
  const count = countOf(
    sum((bin) => bin.count),
    "open opportunity",
    "open opportunities",
  );
  const worth = `worth ${moneyWords(
    sum(({ recorded }) => recorded),
    currency,
  )} by age`;
  const expected = moneyWords(
    sum((bin) => bin.expected),
    currency,
  );
  const late = lateDays === null ? "" : `; few are won after ${countWords(lateDays)} days`;
  return `${count}, ${worth}; ${expected} of it is expected to be won${late}.`;
}
