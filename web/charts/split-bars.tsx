import { scaleLinear } from "d3";
import type { JSX } from "preact";
import type { Optimization } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { shareWords } from "../../words/percent.ts";

export interface SplitBarsProps {
  readonly optimization: Optimization;
  readonly width?: number;
}

const MARGIN = { top: 6, right: 20, bottom: 28, left: 16 };
const ROW = 54;
const BAR = 12;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** What share of one budget each part gets: at best, about as good, and today. */
export function SplitBars({ optimization, width = 560 }: SplitBarsProps): JSX.Element {
  const parts = splitParts(optimization);
  const inner = width - MARGIN.left - MARGIN.right;
  const x = scaleLinear([0, 1], [0, inner]);
  const bottom = parts.length * ROW;
  return (
    <svg
      class="chart split-bars"
      viewBox={`0 0 ${width} ${MARGIN.top + bottom + MARGIN.bottom}`}
      width={width}
      height={MARGIN.top + bottom + MARGIN.bottom}
      role="img"
      aria-label={splitSentence(optimization)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        {TICKS.map((share) => (
          <g key={share} class="axis" transform={`translate(${x(share)} 0)`}>
            <line class="grid" y1={0} y2={bottom} />
            <text y={bottom + 18} text-anchor="middle">
              {shareWords(share)}
            </text>
          </g>
        ))}
        {parts.map(({ name, best, today, low, high }, row) => (
          <g key={name} transform={`translate(0 ${row * ROW})`}>
            <text class="row-name" x={-12} y={14}>
              {partWords({ name, best, today })}
            </text>
            <g transform="translate(0 32)">
              <rect class="band" x={x(low)} y={-BAR / 2} width={x(high) - x(low)} height={BAR} />
              {today !== undefined && <circle class="dot misses-quota" cx={x(today)} r={6} />}
              <circle class="dot makes-quota" cx={x(best)} r={6} />
            </g>
          </g>
        ))}
      </g>
    </svg>
  );
}

/** One part of a budget: shares from 0 to 1. */
export interface SplitPart {
  readonly name: string;
  readonly best: number;
  /** Undefined where nothing is spent today. */
  readonly today: number | undefined;
  /** From here to there is about as good as the best. */
  readonly low: number;
  readonly high: number;
}

export function splitParts(optimization: Optimization): readonly SplitPart[] {
  const { best, today, nearBest, budget } = optimization;
  return best.parts.map(({ lever, share }, index) => ({
    name: leverName(lever),
    best: share,
    today: budget.unit === "hours" ? today.parts[index].share : undefined,
    low: nearBest[index].low,
    high: nearBest[index].high,
  }));
}

function partWords({ name, best, today }: Pick<SplitPart, "name" | "best" | "today">): string {
  const now = today === undefined ? "" : `, today ${shareWords(today)}`;
  return `${name}: best ${shareWords(best)}${now}`;
}

/** What the picture says, for those who do not see it. */
export function splitSentence(optimization: Optimization): string {
  const told = splitParts(optimization).map((part) => {
    const near = `about as good from ${shareWords(part.low)} to ${shareWords(part.high)}`;
    return `${partWords(part)}, ${near}`;
  });
  return `${told.join("; ")}.`;
}
