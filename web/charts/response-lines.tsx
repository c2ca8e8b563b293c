import { extent, line, scaleLinear, scaleLog } from "d3";
import type { JSX } from "preact";

export interface ResponseLine {
  readonly name: string;
  /** Ascending in x. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface ResponseLinesProps {
  readonly lines: readonly ResponseLine[];
  /** Where things stand today. */
  readonly today: readonly [x: number, y: number];
  readonly xName: string;
  readonly yName: string;
  readonly xWords: (x: number) => string;
  readonly yWords: (y: number) => string;
  /** Whether equal distances are equal factors. */
  readonly isRatio: boolean;
  readonly width?: number;
}

const MARGIN = { top: 26, right: 150, bottom: 44, left: 64 };
const HEIGHT = 320;
const TICKS = 5;
/** Pixels between the names of two lines. */
const APART = 16;

/** What an outcome does as something is moved through a range: a line for each that is moved. */
export function ResponseLines(props: ResponseLinesProps): JSX.Element {
  const { lines, today, xName, yName, xWords, yWords, isRatio, width = 640 } = props;
  const inner = { width: width - MARGIN.left - MARGIN.right, height: HEIGHT - 70 };
  const all = [today, ...lines.flatMap(({ points }) => points)];
  const spanOf = (index: 0 | 1) => extent(all, (point) => point[index]) as [number, number];
  const x = (isRatio ? scaleLog() : scaleLinear()).domain(spanOf(0)).range([0, inner.width]);
  const y = scaleLinear(spanOf(1), [inner.height, 0]).nice(TICKS);
  const path = line<readonly [number, number]>(
    (point) => x(point[0]),
    (point) => y(point[1]),
  );
  const ends = lines.map(({ points }) => y(points[points.length - 1][1]));
  const names = spreadOut(ends);
  return (
    <svg
      class="chart response-lines"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={responseSentence(props)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        <text class="axis-name" x={-MARGIN.left + 4} y={-12}>
          {yName}
        </text>
        {y.ticks(TICKS).map((tick) => (
          <g key={tick} class="axis" transform={`translate(0 ${y(tick)})`}>
            <line class="grid" x2={inner.width} />
            <text x={-8} dy="0.32em" text-anchor="end">
              {yWords(tick)}
            </text>
          </g>
        ))}
        {placesOf(spanOf(0), today[0]).map((place) => (
          <text key={place} x={x(place)} y={inner.height + 20} text-anchor="middle">
            {xWords(place)}
          </text>
        ))}
        <text class="axis-name" x={inner.width / 2} y={inner.height + 38} text-anchor="middle">
          {xName}
        </text>
        {lines.map(({ name, points }, index) => (
          <g key={name} class={lines.length > 1 ? `series-${index + 1}` : ""}>
            <path class={lines.length > 1 ? "response" : "curve"} d={path(points) ?? ""} />
            {lines.length > 1 && (
              <text
                x={x(points[points.length - 1][0]) + 8}
                y={names[index]}
                dy="0.32em"
                class="response-name"
              >
                {name}
              </text>
            )}
          </g>
        ))}
        <g class="here" transform={`translate(${x(today[0])} ${y(today[1])})`}>
          <circle r={6} />
          <text y={-12} text-anchor="middle">
            today
          </text>
        </g>
      </g>
    </svg>
  );
}

/** Both ends, and today unless it is one of them. */
function placesOf([from, to]: readonly [number, number], today: number): number[] {
  return [...new Set([from, today, to])].sort((a, b) => a - b);
}

/** Moves what would overlap apart, downwards. */
function spreadOut(wanted: readonly number[]): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b]);
  const placed = [...wanted];
  order.forEach((index, at) => {
    if (at > 0) placed[index] = Math.max(wanted[index], placed[order[at - 1]] + APART);
  });
  return placed;
}

/** What the picture says, for those who do not see it. */
export function responseSentence(props: ResponseLinesProps): string {
  const { lines, xWords, yWords, yName } = props;
  const told = lines.map(({ name, points }) => {
    const ends = [points[0], points[points.length - 1]].map(
      ([x, y]) => `${yWords(y)} at ${xWords(x)}`,
    );
    return `${name} from ${ends.join(" to ")}`;
  });
  return `${yName}: ${told.join("; ")}.`;
}
