import { scaleLinear } from "d3";
import type { JSX } from "preact";
import { countWords } from "../../words/count.ts";

export interface NumberAxisProps {
  readonly span: readonly [number, number];
  /** What the numbers are of, such as "days since creation". */
  readonly name: string;
  /** Of the plot, in pixels. */
  readonly width: number;
  /** Where the axis lies, in pixels from the plot's top. */
  readonly top: number;
}

const PIXELS_PER_TICK = 64;

/** A horizontal axis of plain numbers, with its unit written below. */
export function NumberAxis({ span, name, width, top }: NumberAxisProps): JSX.Element {
  const x = scaleLinear(span, [0, width]);
  return (
    <g class="axis" transform={`translate(0 ${top})`}>
      <line class="baseline" x2={width} />
      {x.ticks(Math.max(2, Math.floor(width / PIXELS_PER_TICK))).map((value) => (
        <g key={value} transform={`translate(${x(value)} 0)`}>
          <line class="tick" y2={5} />
          <text y={20} text-anchor="middle">
            {countWords(value)}
          </text>
        </g>
      ))}
      <text x={width / 2} y={38} text-anchor="middle">
        {name}
      </text>
    </g>
  );
}
