import { line, scaleLinear } from "d3";
import type { JSX } from "preact";
import { futuresWords, percentWords, shareWords } from "../../words/percent.ts";
import { timesWords } from "../../words/times.ts";

/** P(hit) at one opening coverage. */
export interface ConfidencePoint {
  /** Of today's pipeline, its mix and ages held. */
  readonly multiply: number;
  /** Recorded open value over what the first period still needs. */
  readonly coverage: number;
  readonly pHit: number;
  /** 95 % of Monte Carlo error; both ends are the figure itself if it is exact. */
  readonly interval: readonly [number, number];
}

export interface CoverageConfidenceProps {
  /** Ascending in coverage. */
  readonly points: readonly ConfidencePoint[];
  readonly width?: number;
}

const MARGIN = { top: 24, right: 24, bottom: 44, left: 56 };
const PLOT = 200;
/** Below such a chance its name stands above its mark, clear of the axis. */
const LOW = 0.2;

/** How sure each opening coverage makes the first quota: more is better, and never a guarantee. */
export function CoverageConfidence(props: CoverageConfidenceProps): JSX.Element {
  const { points, width = 560 } = props;
  const inner = width - MARGIN.left - MARGIN.right;
  const x = scaleLinear([0, points.at(-1)?.coverage || 1], [0, inner]);
  const y = scaleLinear([0, 1], [PLOT, 0]);
  const path = line<ConfidencePoint>(
    ({ coverage }) => x(coverage),
    ({ pHit }) => y(pHit),
  );
  const ticks = x.ticks(Math.max(2, Math.floor(inner / 70)));
  const tickDigits = ticks.every(Number.isInteger) ? 0 : 1;
  const today = todayOf(points);
  const height = MARGIN.top + PLOT + MARGIN.bottom;
  return (
    <svg
      class="chart coverage-confidence"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={confidenceSentence(props)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        {[0, 0.25, 0.5, 0.75, 1].map((chance) => (
          <g key={chance} transform={`translate(0 ${y(chance)})`}>
            <line class="grid" x2={inner} />
            <text x={-8} dy="0.32em" text-anchor="end">
              {shareWords(chance)}
            </text>
          </g>
        ))}
        {ticks.map((ratio) => (
          <text key={ratio} x={x(ratio)} y={PLOT + 18} text-anchor="middle">
            {timesWords(ratio, tickDigits)}
          </text>
        ))}
        <text class="axis-name" x={inner} y={PLOT + 36} text-anchor="end">
          recorded coverage of the first quota
        </text>
        <path class="curve" d={path(points) ?? ""} />
        {points.map(({ multiply, coverage, interval: [low, high] }) => (
          <line
            key={multiply}
            class="error-bar"
            x1={x(coverage)}
            x2={x(coverage)}
            y1={y(low)}
            y2={y(high)}
          />
        ))}
        {today && (
          <g transform={`translate(${x(today.coverage)} ${y(today.pHit)})`}>
            <circle class="today" r={6} />
            <text class="row-name" x={10} y={today.pHit < LOW ? -10 : 20}>
              {`today: ${percentWords(today.pHit)}`}
            </text>
          </g>
        )}
      </g>
    </svg>
  );
}

function todayOf(points: readonly ConfidencePoint[]): ConfidencePoint | undefined {
  return points.find(({ multiply }) => multiply === 1);
}

/** What the picture says, for those who do not see it. */
export function confidenceSentence({ points }: CoverageConfidenceProps): string {
  const said = ({ coverage, pHit }: ConfidencePoint) =>
    `${futuresWords(pHit)} at ${timesWords(coverage)} coverage`;
  const ends = [points[0], todayOf(points), points.at(-1)].filter((point) => point !== undefined);
  return `The first quota is made in ${ends.map(said).join(", ")}.`;
}
