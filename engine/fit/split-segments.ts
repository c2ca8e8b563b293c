import type { Life } from "./lives.ts";

/** The lives of a segment; of those too small to tell apart together, where it has no name. */
export interface SegmentLives {
  readonly segment: string | undefined;
  readonly lives: readonly Life[];
}

const SEGMENTS_MAX = 6;
/** With fewer wins of a known amount, a segment has nothing of its own to say. */
const WINS_MIN = 20;

/** Lives by segment, the largest first; small segments, and those without one, are put together. */
export function splitSegments(lives: readonly Life[]): SegmentLives[] {
  const bySegment = new Map<string | undefined, Life[]>();
  for (const life of lives) {
    const { segment } = life.past;
    const listed = bySegment.get(segment);
    if (listed) listed.push(life);
    else bySegment.set(segment, [life]);
  }
  const sorted = [...bySegment]
    .filter(([segment, own]) => segment !== undefined && isTelling(own))
    .sort(([a, x], [b, y]) => y.length - x.length || (String(a) < String(b) ? -1 : 1))
    .slice(0, SEGMENTS_MAX)
    .map(([segment, own]): SegmentLives => ({ segment, lives: own }));
  const kept = new Set(sorted.map(({ segment }) => segment));
  const rest = lives.filter(({ past }) => past.segment === undefined || !kept.has(past.segment));
  if (rest.length === 0) return sorted;
  if (isTelling(rest)) return [...sorted, { segment: undefined, lives: rest }];
  // Too few to be a group: they go with the largest.
  const [largest, ...others] = sorted;
  if (largest === undefined) return [];
  return [{ ...largest, lives: [...largest.lives, ...rest] }, ...others];
}

function isTelling(lives: readonly Life[]): boolean {
  const wins = lives.filter(({ status, amount = 0 }) => status === "won" && amount > 0);
  return wins.length >= WINS_MIN;
}
