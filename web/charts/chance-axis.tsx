import { scaleLinear, ticks } from "d3";
import type { JSX } from "preact";
import { shareWords } from "../../words/percent.ts";

export interface ChanceAxisProps {
  /** The largest share that is drawn. */
  readonly top: number;
  /** Of the plot, in pixels. */
  readonly width: number;
  readonly height: number;
}

const TICKS = 4;

/** A vertical axis of shares from 0, each with its grid line. */
export function ChanceAxis({ top, width, height }: ChanceAxisProps): JSX.Element {
  const y = scaleLinear([0, top], [height, 0]);
  return (
    <>
      {ticks(0, top, TICKS).map((share) => (
        <g key={share} class="axis" transform={`translate(0 ${y(share)})`}>
          <line class="grid" x2={width} />
          <text x={-8} dy="0.32em" text-anchor="end">
            {shareWords(share)}
          </text>
        </g>
      ))}
    </>
  );
}
