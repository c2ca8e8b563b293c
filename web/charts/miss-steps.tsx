import { scaleLinear } from "d3";
import type { JSX } from "preact";
import type { Explanation } from "../../engine/index.ts";
import { moneyWords } from "../../words/money.ts";
import { effectWords } from "./tornado.tsx";

/** What is shown of an explanation. */
export interface StepsOf extends Pick<Explanation, "expected" | "reached" | "currency" | "luck"> {
  readonly parts: readonly Pick<Explanation["parts"][number], "factor" | "bookings">[];
}

export interface MissStepsProps {
  readonly explanation: StepsOf;
  /** What the first and the last amount are called. */
  readonly ends?: readonly [first: string, last: string];
  readonly width?: number;
}

/** One cause of a difference: bookings before it and after it, in currency. */
export interface MissStep {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** 95 %, of where it ends. */
  readonly interval: readonly [number, number];
}

const ENDS = ["expected", "booked"] as const;
const MARGIN = { top: 34, right: 24, bottom: 26, left: 24 };
const ROW = 46;
const BAR = 16;
/** Pixels at either end that the words of an outer bar need. */
const LABEL = 84;

/** From what was expected to what came, one cause below the other, luck last. */
export function MissSteps(props: MissStepsProps): JSX.Element {
  const { explanation, ends = ENDS, width = 720 } = props;
  const { expected, reached, currency } = explanation;
  const steps = missSteps(explanation);
  const inner = width - MARGIN.left - MARGIN.right;
  const places = [reached.value, ...steps.flatMap(({ from, interval }) => [from, ...interval])];
  const x = scaleLinear([Math.min(...places), Math.max(...places)], [LABEL, inner - LABEL]);
  const bottom = steps.length * ROW;
  return (
    <svg
      class="chart miss-steps"
      viewBox={`0 0 ${width} ${MARGIN.top + bottom + MARGIN.bottom}`}
      width={width}
      height={MARGIN.top + bottom + MARGIN.bottom}
      role="img"
      aria-label={missSentence(explanation, ends)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        <text x={x(expected.value)} y={-20} text-anchor="middle">
          {ends[0]} {moneyWords(expected.value, currency)}
        </text>
        {steps.map((step, index) => (
          <g key={step.name} transform={`translate(0 ${index * ROW})`}>
            <line class="baseline" x1={x(step.from)} x2={x(step.from)} y1={-14} y2={-4} />
            <text y={8} class="row-name">
              {step.name}
            </text>
            <Bar step={step} x={x} currency={currency} />
          </g>
        ))}
        <text x={x(reached.value)} y={bottom + 14} text-anchor="middle">
          {ends[1]} {moneyWords(reached.value, currency)}
        </text>
      </g>
    </svg>
  );
}

interface BarProps {
  readonly step: MissStep;
  readonly x: (amount: number) => number;
  readonly currency: string;
}

function Bar({ step: { from, to, interval }, x, currency }: BarProps): JSX.Element {
  const isGain = to >= from;
  const [low, high] = interval.map(x);
  const past = isGain ? Math.max(x(to), high) + 6 : Math.min(x(to), low) - 6;
  return (
    <g transform="translate(0 14)">
      <rect
        class={isGain ? "bar gain" : "bar loss"}
        x={Math.min(x(from), x(to))}
        width={Math.abs(x(to) - x(from))}
        height={BAR}
      />
      {high > low && <line class="baseline" x1={low} x2={high} y1={BAR / 2} y2={BAR / 2} />}
      <text x={past} y={BAR / 2} dy="0.32em" text-anchor={isGain ? "start" : "end"}>
        {effectWords(to - from, "bookings", currency)}
      </text>
    </g>
  );
}

/** The causes in order, each beginning where the one before ends; luck comes last. */
export function missSteps({ expected, parts, luck }: StepsOf): readonly MissStep[] {
  const causes = parts.map(({ factor, bookings }) => ({ name: factor, bookings }));
  if (luck) causes.push({ name: "luck, and what was not told", bookings: luck.bookings });
  let from = expected.value;
  return causes.map(({ name, bookings: { value, interval } }) => {
    const start = from;
    from += value;
    return {
      name,
      from: start,
      to: from,
      interval: [start + interval[0], start + interval[1]],
    };
  });
}

/** What the picture says, for those who do not see it. */
export function missSentence(explanation: StepsOf, ends: readonly string[] = ENDS): string {
  const { expected, reached, currency } = explanation;
  const [before, after] = [expected, reached].map(({ value }) => moneyWords(value, currency));
  const causes = missSteps(explanation).map(
    ({ name, from, to }) => `${name} ${effectWords(to - from, "bookings", currency)}`,
  );
  return `From ${before} ${ends[0]} to ${after} ${ends[1]}: ${causes.join("; ")}.`;
}
