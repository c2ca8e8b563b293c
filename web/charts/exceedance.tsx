import { line, scaleLinear } from "d3";
import type { JSX } from "preact";
import { moneyWords } from "../../words/money.ts";
import { futuresWords, percentWords, shareWords } from "../../words/percent.ts";
import { AmountAxis } from "./amount-axis.tsx";
import { chanceAt, type ExceedancePoint } from "./exceedance-points.ts";
import { useStill } from "./use-still.ts";

export interface ExceedanceProps {
  /** By amount, at least two. */
  readonly points: readonly ExceedancePoint[];
  /** Where the line stands that is read, in currency. */
  readonly at: number;
  /** Bookings target, in currency; 0 where there is none. */
  readonly quota: number;
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
  /** Span of the axis of amounts, in currency. */
  readonly span: readonly [number, number];
  readonly width?: number;
  readonly height?: number;
  /** The handle that moves the line, where it can be moved; drawn at its place. */
  readonly handle?: (x: number, y: number) => JSX.Element;
}

export const EXCEEDANCE_MARGIN = { top: 28, right: 24, bottom: 28, left: 24 };
/** Written at the right, where the curve has sunk below them. */
const CHANCES = [0.25, 0.5, 0.75, 1] as const;
/** Half of what the label of the line needs: it moves inwards rather than be cut off. */
const HALF_LABEL_WIDTH = 76;
/** What the highest chance needs, at the right. */
const CHANCE_WIDTH = 44;

/** How many futures book at least so much: read from an amount to a chance, or back. */
export function Exceedance(props: ExceedanceProps): JSX.Element {
  const { points, at, quota, currency, span, width = 720, height = 240, handle } = props;
  const { top, right, bottom, left } = EXCEEDANCE_MARGIN;
  const inner = { width: width - left - right, height: height - top - bottom };
  const x = scaleLinear(span, [0, inner.width]).clamp(true);
  const y = scaleLinear([0, 1], [inner.height, 0]);
  const chance = chanceAt(points, at);
  const [atX, atY] = [x(at), y(chance)];
  const labelEnd = inner.width - CHANCE_WIDTH - HALF_LABEL_WIDTH;
  const labelX = Math.max(HALF_LABEL_WIDTH, Math.min(labelEnd, atX));

  return (
    <svg
      class="chart exceedance"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role={handle ? "group" : "img"}
      aria-label={exceedanceSentence(props)}
    >
      <g transform={`translate(${left} ${top})`}>
        <ChanceGrid {...inner} />
        <AmountAxis span={span} currency={currency} width={inner.width} top={inner.height} />
        {quota > 0 && <line class="quota-tick" x1={x(quota)} x2={x(quota)} y2={inner.height} />}
        <path class="curve" d={curveOf(points, x, y)} />
        <path class="reading" d={`M0 ${atY}H${atX}V${inner.height}`} />
        <text x={labelX} y={-12} text-anchor="middle" class="reading-label">
          {percentWords(chance)} for {moneyWords(at, currency)} or more
        </text>
        {handle ? handle(atX, atY) : <circle class="handle" cx={atX} cy={atY} r={6} />}
      </g>
    </svg>
  );
}

interface ChanceGridProps {
  readonly width: number;
  readonly height: number;
}

function ChanceGrid(props: ChanceGridProps): JSX.Element {
  return useStill(chanceGrid, props);
}

function chanceGrid({ width, height }: ChanceGridProps): JSX.Element {
  return (
    <>
      {CHANCES.map((tick) => (
        <g key={tick} class="axis" transform={`translate(0 ${(1 - tick) * height})`}>
          <line class="grid" x2={width} />
          <text x={width} dy={-5} text-anchor="end">
            {shareWords(tick)}
          </text>
        </g>
      ))}
    </>
  );
}

function curveOf(
  points: readonly ExceedancePoint[],
  x: (amount: number) => number,
  y: (chance: number) => number,
): string {
  const path = line<ExceedancePoint>(
    ({ amount }) => x(amount),
    ({ chance }) => y(chance),
  );
  // Ends where the forecast states no more, rather than at a guess.
  const start = { amount: Math.min(0, points[0].amount), chance: 1 };
  return path([start, ...points]) ?? "";
}

/** What the picture says, for those who do not see it. */
export function exceedanceSentence({ points, at, currency }: ExceedanceProps): string {
  const amount = moneyWords(at, currency);
  const futures = futuresWords(chanceAt(points, at));
  const sentence = `${futures} book at least ${amount}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
