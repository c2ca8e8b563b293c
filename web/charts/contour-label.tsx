import type { JSX } from "preact";
import type { LeverageMap } from "../../engine/index.ts";
import { percentWords } from "../../words/percent.ts";

export interface ContourLabelProps {
  /** Chance that the line is of, in [0, 1]. */
  readonly level: number;
  readonly lines: LeverageMap["contours"][number]["lines"];
  /** Pixels at a multiplier of either lever. */
  readonly x: (multiplier: number) => number;
  readonly y: (multiplier: number) => number;
  /** In pixels: where the plan stands, which has a mark of its own. */
  readonly here: readonly [number, number];
}

/** Shares of the line at which its label may stand, best first. */
const PLACES = [0.5, 0.75, 0.25];
/** Pixels that the label keeps from the mark of the plan. */
const APART = 40;

/** What chance a line is of, on the middle of its longest part, or beside the plan's mark. */
export function ContourLabel({ level, lines, x, y, here }: ContourLabelProps): JSX.Element | null {
  const [longest] = [...lines].sort((a, b) => b.length - a.length);
  if (longest === undefined) return null;
  const places = PLACES.map((share) => longest[Math.floor(longest.length * share)]);
  const isApart = ([atX, atY]: (typeof longest)[number]) =>
    Math.hypot(x(atX) - here[0], y(atY) - here[1]) > APART;
  const [atX, atY] = places.find(isApart) ?? places[0];
  return (
    <text x={x(atX)} y={y(atY)} dy="0.32em" text-anchor="middle">
      {percentWords(level)}
    </text>
  );
}
