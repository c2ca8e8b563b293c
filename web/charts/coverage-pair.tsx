import { scaleLinear } from "d3";
import type { JSX } from "preact";
import { moneyWords } from "../../words/money.ts";
import { pipelineSentence } from "../../words/pipeline-sentence.ts";
import { timesWords } from "../../words/times.ts";
import type { Coverage } from "./coverage.ts";

export interface CoveragePairProps {
  readonly coverage: Coverage;
  readonly width?: number;
}

const MARGIN = { top: 40, right: 16, bottom: 8, left: 0 };
const ROW = 48;
const BAR = 20;
/** Below its row's name, which the line of the quota leaves free. */
const BAR_TOP = 20;

/** Two bars on one scale, recorded and live, and how much the quota still needs. */
export function CoveragePair({ coverage, width = 560 }: CoveragePairProps): JSX.Element {
  const { currency, missing, recorded, live = 0 } = coverage;
  const inner = width - MARGIN.left - MARGIN.right;
  const x = scaleLinear([0, Math.max(recorded, live, missing) || 1], [0, inner]);
  const height = MARGIN.top + 2 * ROW + MARGIN.bottom;
  const bars = [
    { name: "recorded", amount: recorded, kind: "bar loss" },
    { name: "live", amount: live, kind: "bar gain" },
  ];
  const needs = `${coverage.periodId} still needs ${moneyWords(missing, currency)}`;
  return (
    <svg
      class="chart coverage-pair"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={pipelineSentence(coverage)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        {bars.map(({ name, amount, kind }, index) => (
          <g key={name} transform={`translate(0 ${index * ROW})`}>
            <rect class={kind} y={BAR_TOP} width={x(amount)} height={BAR} />
            <text class="row-name" y={12}>
              {barWords(name, amount, coverage)}
            </text>
          </g>
        ))}
        {missing > 0 && (
          <g class="quota-rule" transform={`translate(${x(missing)} 0)`}>
            <line y1={-16} y2={-4} />
            {bars.map(({ name }, index) => (
              <line
                key={name}
                y1={index * ROW + BAR_TOP - 3}
                y2={index * ROW + BAR_TOP + BAR + 3}
              />
            ))}
            <text
              class="quota-label"
              y={-24}
              x={x(missing) > inner / 2 ? 0 : -2}
              text-anchor={x(missing) > inner / 2 ? "end" : "start"}
            >
              {needs}
            </text>
          </g>
        )}
      </g>
    </svg>
  );
}

/** One text, not three: the halo of the second would cover the end of the first. */
function barWords(name: string, amount: number, { currency, missing }: Coverage): string {
  const words = `${name}: ${moneyWords(amount, currency)}`;
  return missing > 0 ? `${words}, ${timesWords(amount / missing)}` : words;
}
