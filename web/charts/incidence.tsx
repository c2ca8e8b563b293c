import { area, curveStepAfter, line, scaleLinear } from "d3";
import type { JSX } from "preact";
import { countWords } from "../../words/count.ts";
import { percentWords } from "../../words/percent.ts";
import { ChanceAxis } from "./chance-axis.tsx";
import { type AgePoint, type IncidenceInput, incidencePoints } from "./incidence-points.ts";
import { NumberAxis } from "./number-axis.tsx";

export interface IncidenceProps extends IncidenceInput {
  readonly width?: number;
  readonly height?: number;
}

const MARGIN = { top: 12, right: 96, bottom: 44, left: 48 };
const HEADROOM = 1.1;
/** Labels nearer than this, in pixels, are set apart. */
const LABEL_HEIGHT = 16;

/** What share was won by each age: as history says it with its error, and as the plan has it. */
export function Incidence(props: IncidenceProps): JSX.Element {
  const { width = 720, height = 280 } = props;
  const points = incidencePoints(props);
  const last = points[points.length - 1];
  const inner = {
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const top = HEADROOM * Math.max(...points.map(({ high, fitted }) => Math.max(high, fitted)));
  const x = scaleLinear([0, last.days], [0, inner.width]);
  const y = scaleLinear([0, top], [inner.height, 0]);
  const at = ({ days }: AgePoint) => x(days);
  const band = area<AgePoint>(
    at,
    ({ low }) => y(low),
    ({ high }) => y(high),
  ).curve(curveStepAfter);
  const seen = line<AgePoint>(at, (point) => y(point.seen)).curve(curveStepAfter);
  const fitted = line<AgePoint>(at, (point) => y(point.fitted));
  const apart = Math.abs(y(last.seen) - y(last.fitted)) < LABEL_HEIGHT ? LABEL_HEIGHT / 2 : 0;
  const sign = last.seen >= last.fitted ? -1 : 1;

  return (
    <svg
      class="chart incidence"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={incidenceSentence(props)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        <ChanceAxis top={top} {...inner} />
        <NumberAxis
          span={[0, last.days]}
          name="days since creation"
          width={inner.width}
          top={inner.height}
        />
        <path class="band" d={band(points) ?? ""} />
        <path class="seen-line" d={seen(points) ?? ""} />
        <path class="fitted-line" d={fitted(points) ?? ""} />
        <g transform={`translate(${inner.width + 8} 0)`}>
          <text y={y(last.seen) + sign * apart} dy="0.32em" class="seen-label">
            your history
          </text>
          <text y={y(last.fitted) - sign * apart} dy="0.32em">
            the plan
          </text>
        </g>
      </g>
    </svg>
  );
}

/** What the picture says, for those who do not see it. */
export function incidenceSentence(props: IncidenceInput): string {
  const { days, seen, fitted } = incidencePoints(props).at(-1) as AgePoint;
  const [history, plan] = [seen, fitted].map(percentWords);
  const age = countWords(days);
  return `By day ${age}, ${history} were won in your history, and ${plan} in the plan.`;
}
