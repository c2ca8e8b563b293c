import type { JSX } from "preact";
import type { LeverageMap } from "../../engine/index.ts";
import { percentWords } from "../../words/percent.ts";

export interface ContourLabelsProps {
  readonly contours: LeverageMap["contours"];
  /** Pixels at a multiplier of either lever. */
  readonly x: (multiplier: number) => number;
  readonly y: (multiplier: number) => number;
  /** In pixels: where the plan stands, which has a mark of its own. */
  readonly here: Place;
}

type Place = readonly [x: number, y: number];

/** Shares of a line at which its label may stand, best first. */
const SHARES = [0.5, 0.75, 0.25, 0.95, 0.05];
/** Pixels that labels keep from one another and from the plan's mark, beside it or above. */
const APART = [44, 18] as const;
/** Pixels above its mark at which the plan's place is named. */
const NAME_ABOVE = 16;

/**
 * What chance each line is of: on its longest part, clear of what else is written there. Where
 * nothing is clear it has none: lines stand in the order of their chances.
 */
export function ContourLabels({ contours, x, y, here }: ContourLabelsProps): JSX.Element | null {
  const taken: Place[] = [here, [here[0], here[1] - NAME_ABOVE]];
  const labels = contours.flatMap(({ level, lines }) => {
    const [longest] = [...lines].sort((a, b) => b.length - a.length);
    if (longest === undefined) return [];
    const places = SHARES.map((share): Place => {
      const [atX, atY] = longest[Math.floor(longest.length * share)];
      return [x(atX), y(atY)];
    });
    const place = places.find((each) => taken.every((other) => areApart(each, other)));
    if (place === undefined) return [];
    taken.push(place);
    return [{ level, place }];
  });
  if (labels.length === 0) return null;
  return (
    <g class="contour">
      {labels.map(({ level, place: [atX, atY] }) => (
        <text key={level} x={atX} y={atY} dy="0.32em" text-anchor="middle">
          {percentWords(level)}
        </text>
      ))}
    </g>
  );
}

function areApart(a: Place, b: Place): boolean {
  return Math.abs(a[0] - b[0]) > APART[0] || Math.abs(a[1] - b[1]) > APART[1];
}
