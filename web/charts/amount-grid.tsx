import { scaleLinear } from "d3";
import type { JSX } from "preact";
import { amountTicks } from "./amount-ticks.ts";
import { useStill } from "./use-still.ts";

export interface AmountGridProps {
  /** Span of the axis, in currency; its end is at the top. */
  readonly span: readonly [number, number];
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
  /** Of the plot, in pixels. */
  readonly width: number;
  readonly height: number;
}

const PIXELS_PER_TICK = 40;

/** A vertical axis of amounts, each with its grid line; the currency's sign is its unit. */
export function AmountGrid(props: AmountGridProps): JSX.Element {
  return useStill(grid, props);
}

function grid({ span, currency, width, height }: AmountGridProps): JSX.Element {
  const y = scaleLinear(span, [height, 0]);
  const ticks = amountTicks(span, currency, { pixels: height, apart: PIXELS_PER_TICK });
  return (
    <>
      {ticks.map(({ value, label }) => (
        <g key={value} class="axis" transform={`translate(0 ${y(value)})`}>
          <line class="grid" x2={width} />
          <text x={-8} dy="0.32em" text-anchor="end">
            {label}
          </text>
        </g>
      ))}
    </>
  );
}
