import { bin, scaleLinear } from "d3";
import type { JSX } from "preact";
import { decimalWords } from "../../words/decimal.ts";

export interface PitBarsProps {
  /** Share of the futures of each forecast that lay below what came, in [0, 1]. */
  readonly pit: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

/** Outcomes among a fifth of the futures. */
export interface PitBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const BARS = 5;
const MARGIN = { top: 20, right: 16, bottom: 44, left: 16 };
const GAP = 2;

/** Where outcomes lay among their forecasts’ futures: as often in each fifth, if all is well. */
export function PitBars(props: PitBarsProps): JSX.Element {
  const { pit, width = 360, height = 220 } = props;
  const inner = {
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const bars = pitBars(pit);
  const even = pit.length / BARS;
  const x = scaleLinear([0, 1], [0, inner.width]);
  const y = scaleLinear(
    [0, Math.max(2 * even, ...bars.map(({ count }) => count))],
    [inner.height, 0],
  );

  return (
    <svg
      class="chart pit-bars"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={pitSentence(props)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        {bars.map(({ from, to, count }) => (
          <g key={from}>
            <rect
              class="week"
              x={x(from) + GAP / 2}
              y={y(count)}
              width={x(to) - x(from) - GAP}
              height={inner.height - y(count)}
            />
            <text x={x((from + to) / 2)} y={y(count) - 6} text-anchor="middle">
              {count}
            </text>
          </g>
        ))}
        <line class="fitted-line" x2={inner.width} y1={y(even)} y2={y(even)} />
        <g class="axis" transform={`translate(0 ${inner.height})`}>
          <line class="baseline" x2={inner.width} />
          <text y={20}>the worst futures</text>
          <text x={inner.width} y={20} text-anchor="end">
            the best futures
          </text>
        </g>
      </g>
    </svg>
  );
}

/** Outcomes counted by fifths of their forecasts' futures. */
export function pitBars(pit: readonly number[]): readonly PitBar[] {
  const thresholds = Array.from({ length: BARS - 1 }, (_, index) => (index + 1) / BARS);
  return bin()
    .domain([0, 1])
    .thresholds(thresholds)([...pit])
    .map((values) => ({
      from: values.x0 ?? 0,
      to: values.x1 ?? 1,
      count: values.length,
    }));
}

/** What the picture says, for those who do not see it. */
export function pitSentence({ pit }: PitBarsProps): string {
  const counts = pitBars(pit).map(({ count }) => count);
  return (
    `From the worst fifth of futures to the best, ${counts.join(", ")} of ${pit.length} outcomes ` +
    `lay there; ${decimalWords(pit.length / BARS, 1)} in each would be even.`
  );
}
