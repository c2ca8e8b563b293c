import { scaleLinear } from "d3";
import type { JSX } from "preact";
import { amountTicks } from "./amount-ticks.ts";
import { useStill } from "./use-still.ts";

export interface AmountAxisProps {
  /** Span of the axis, in currency. */
  readonly span: readonly [number, number];
  readonly currency: string;
  /** Of the plot, in pixels. */
  readonly width: number;
  /** Where the axis lies, in pixels from the plot's top. */
  readonly top: number;
}

const PIXELS_PER_TICK = 56;

/** A horizontal axis of amounts; the currency's sign on every label is its unit. */
export function AmountAxis(props: AmountAxisProps): JSX.Element {
  return useStill(axis, props);
}

function axis({ span, currency, width, top }: AmountAxisProps): JSX.Element {
  const x = scaleLinear(span, [0, width]);
  const ticks = amountTicks(span, currency, { pixels: width, apart: PIXELS_PER_TICK });
  return (
    <g class="axis" transform={`translate(0 ${top})`}>
      <line class="baseline" x1={0} x2={width} />
      {ticks.map(({ value, label }) => (
        <g key={value} transform={`translate(${x(value)} 0)`}>
          <line class="tick" y2={5} />
          <text y={20} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
