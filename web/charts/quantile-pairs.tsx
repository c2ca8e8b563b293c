import { scaleLog } from "d3";
import type { JSX } from "preact";

/** The same rank twice: what was seen there, and what the fitted law has. */
export interface QuantilePair {
  readonly seen: number;
  readonly fitted: number;
}

export interface QuantilePairsProps {
  /** Ascending, above 0; at least one. */
  readonly pairs: readonly QuantilePair[];
  /** What they are, such as "deal sizes". */
  readonly name: string;
  readonly words: (value: number) => string;
  readonly width?: number;
  readonly height?: number;
}

const MARGIN = { top: 12, right: 28, bottom: 44, left: 64 };
const PIXELS_PER_TICK = 56;

/** Dots on the line where a fitted law has what was seen; away from it where it has not. */
export function QuantilePairs(props: QuantilePairsProps): JSX.Element {
  const { pairs, words, width = 360, height = 320 } = props;
  const inner = {
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const values = pairs.flatMap(({ seen, fitted }) => [seen, fitted]);
  const span = [Math.min(...values), Math.max(...values)] as const;
  const x = scaleLog(span, [0, inner.width]).nice();
  const y = scaleLog(span, [inner.height, 0]).nice();
  const [from, to] = x.domain();

  return (
    <svg
      class="chart quantile-pairs"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={pairsSentence(props)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        {decades(y.ticks(), inner.height).map((value) => (
          <g key={value} class="axis" transform={`translate(0 ${y(value)})`}>
            <line class="grid" x2={inner.width} />
            <text x={-8} dy="0.32em" text-anchor="end">
              {words(value)}
            </text>
          </g>
        ))}
        <g class="axis" transform={`translate(0 ${inner.height})`}>
          <line class="baseline" x2={inner.width} />
          {decades(x.ticks(), inner.width).map((value) => (
            <text key={value} x={x(value)} y={20} text-anchor="middle">
              {words(value)}
            </text>
          ))}
          <text x={inner.width / 2} y={38} text-anchor="middle">
            the plan (across) and your history (up)
          </text>
        </g>
        <line class="fitted-line" x1={x(from)} y1={y(from)} x2={x(to)} y2={y(to)} />
        {pairs.map(({ seen, fitted }, rank) => (
          <circle key={rank} class="pair" cx={x(fitted)} cy={y(seen)} r={2.5} />
        ))}
      </g>
    </svg>
  );
}

/** Of a logarithmic scale's many ticks, the round ones that there is room for. */
function decades(ticks: readonly number[], pixels: number): readonly number[] {
  const starts = [1, 2, 5].map((most) =>
    ticks.filter((tick) => leading(tick) <= most && isRound(tick)),
  );
  const rich = starts.findLast((some) => some.length * PIXELS_PER_TICK <= pixels);
  return rich ?? starts[0];
}

function leading(value: number): number {
  return Math.round(value / 10 ** Math.floor(Math.log10(value) + 1e-9));
}

function isRound(value: number): boolean {
  return [1, 2, 5].includes(leading(value));
}

/** What the picture says, for those who do not see it. */
export function pairsSentence({ pairs, name, words }: QuantilePairsProps): string {
  const middle = pairs[Math.floor(pairs.length / 2)];
  const largest = pairs[pairs.length - 1];
  return (
    `The middle of ${name} is ${words(middle.seen)} in your history and ` +
    `${words(middle.fitted)} in the plan; the largest, ${words(largest.seen)} and ` +
    `${words(largest.fitted)}.`
  );
}
