import { withOdds } from "../process/shock.ts";
import type { Stay } from "../process/stay.ts";
import { uniformOf } from "../random/draw-word.ts";

/** How a stay ends. */
export const ADVANCE = 0;
export const LOST = 1;
export const NEVER = 2;

/** How a stay ends, by the probability of an advance and the share of losses in the rest. */
export function endingOf(word: number, advance: number, lostShare: number, odds: number): number {
  const position = uniformOf(word);
  const p = withOdds(advance, odds);
  if (position < p) return ADVANCE;
  return position < p + (1 - p) * lostShare ? LOST : NEVER;
}

/** Days that so much work takes under a stay's clock. */
export function daysOf(stay: Stay, ending: number, work: number, speed: number): number {
  const stretch = ending === ADVANCE ? stay.advanceStretch : stay.lostStretch;
  return Math.max(0, work * stretch + stay.delayDays) / speed;
}
