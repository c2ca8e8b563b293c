import { bisector } from "d3";
import { type AgePoint, type IncidenceInput, incidencePoints } from "./incidence-points.ts";
import type { QuantilePair } from "./quantile-pairs.tsx";

const PAIRS = 40;

/**
 * Days from creation to a win at the same ranks of those won, in history and in the plan. Where
 * history ends, both do: what is won later is in neither.
 */
export function cyclePairs(input: IncidenceInput): readonly QuantilePair[] {
  const points = incidencePoints(input);
  const last = points[points.length - 1];
  if (!(last.seen > 0 && last.fitted > 0)) return [];
  return Array.from({ length: PAIRS }, (_, index) => {
    const rank = (index + 0.5) / PAIRS;
    return {
      seen: dayOf(points, rank * last.seen, ({ seen }) => seen),
      fitted: dayOf(points, rank * last.fitted, ({ fitted }) => fitted),
    };
  }).filter(({ seen, fitted }) => seen > 0 && fitted > 0);
}

/** The day by which a share was won, on straight lines between the days of the curve. */
function dayOf(
  points: readonly AgePoint[],
  share: number,
  shareAt: (point: AgePoint) => number,
): number {
  const index = Math.max(1, bisector(shareAt).left(points, share));
  const [before, after] = [points[index - 1], points[Math.min(index, points.length - 1)]];
  const step = shareAt(after) - shareAt(before);
  const part = step > 0 ? (share - shareAt(before)) / step : 1;
  return before.days + part * (after.days - before.days);
}
