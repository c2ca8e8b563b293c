import { scaleBand, scaleLinear } from "d3";
import type { JSX } from "preact";
import { moneyWords } from "../../words/money.ts";
import { AmountGrid } from "./amount-grid.tsx";
import { type ValueFlows, type WaterfallStep, waterfallSteps } from "./waterfall-steps.ts";

export interface WaterfallProps {
  readonly flows: ValueFlows;
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
  readonly width?: number;
  readonly height?: number;
}

const MARGIN = { top: 24, right: 8, bottom: 40, left: 64 };
const NARROW = 420;

/** How the open value of a period comes and goes: each bar stands on what those before it left. */
export function Waterfall(props: WaterfallProps): JSX.Element {
  const { flows, currency, width = 720, height = 280 } = props;
  const steps = waterfallSteps(flows);
  const inner = {
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const top = Math.max(
    1,
    ...steps.map(({ from, to, interval: [, most] }) => Math.max(from, to, most)),
  );
  const least = Math.min(0, ...steps.map(({ interval: [least] }) => least));
  const span = [least, top + 0.08 * (top - least)] as const;
  const y = scaleLinear(span, [inner.height, 0]);
  const names = steps.map(({ name }) => name);
  const x = scaleBand(names, [0, inner.width]).paddingInner(0.25).paddingOuter(0.1);

  return (
    <svg
      class="chart waterfall"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={waterfallSentence(props)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        <AmountGrid span={span} currency={currency} {...inner} />
        {steps.map((step) => (
          <Step
            key={step.name}
            step={step}
            x={x(step.name) ?? 0}
            width={x.bandwidth()}
            y={y}
            currency={currency}
            lines={linesOf(step.name, width < NARROW)}
            bottom={inner.height}
          />
        ))}
        <line class="baseline" x2={inner.width} y1={y(0)} y2={y(0)} />
      </g>
    </svg>
  );
}

interface StepProps {
  readonly step: WaterfallStep;
  readonly x: number;
  readonly width: number;
  readonly y: (amount: number) => number;
  readonly currency: string;
  readonly lines: readonly string[];
  readonly bottom: number;
}

function Step({ step, x, width, y, currency, lines, bottom }: StepProps): JSX.Element {
  const { kind, mean, standardError, from, to, interval } = step;
  const [high, low] = [Math.max(from, to), Math.min(from, to)];
  const [least, most] = interval.map(y);
  const middle = x + width / 2;
  const sign = kind === "gain" ? "+" : kind === "loss" ? "−" : "";
  return (
    <g>
      <rect
        class={kind === "loss" ? "bar loss" : "bar gain"}
        x={x}
        y={y(high)}
        width={width}
        height={Math.max(1, y(low) - y(high))}
      />
      {least > most &&
        ["whisker-halo", "whisker"].map((layer) => (
          <path key={layer} class={layer} d={`M${middle - 4} ${least}h8m-4 0V${most}m-4 0h8`} />
        ))}
      <text class="row-name" x={middle} y={Math.min(y(high), most) - 7} text-anchor="middle">
        {`${sign}${moneyWords(mean, currency, standardError)}`}
      </text>
      {lines.map((line, index) => (
        <text key={line} x={middle} y={bottom + 16 + 15 * index} text-anchor="middle">
          {line}
        </text>
      ))}
    </g>
  );
}

/** A name on one line, or word by word on a phone. */
function linesOf(name: string, isNarrow: boolean): readonly string[] {
  if (!name.includes(" ")) return [name];
  return isNarrow ? ["open,", name.endsWith("start") ? "start" : "end"] : [name];
}

/** What the picture says, for those who do not see it. */
export function waterfallSentence({ flows, currency }: WaterfallProps): string {
  const words = ({ mean, standardError }: ValueFlows["opening"]) =>
    moneyWords(mean, currency, standardError);
  const { opening, created, won, lost, disqualified, closing } = flows;
  const reviewed = disqualified.mean > 0 ? `, ${words(disqualified)} are disqualified` : "";
  const found = `Of ${words(opening)} open at the start and ${words(created)} created`;
  const gone = `${words(won)} are won, ${words(lost)} are lost${reviewed}`;
  return `${found}, ${gone}, and ${words(closing)} are open at the end, on average.`;
}
