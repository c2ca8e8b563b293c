import { exp } from "../numeric/exp.ts";
import type { PastQuarter } from "./fit-common-factor.ts";
import { fitSeason } from "./fit-season.ts";
import type { Life } from "./lives.ts";
import type { WeeklyCounts } from "./weekly-counts.ts";

const WEEKS = 13;
const QUARTERS_MAX = 16;

/** How a life goes, as far as a quarter's wins need to know: ages in days. */
export interface WinningLaw {
  readonly wonBy: (age: number) => number;
  readonly openAt: (age: number) => number;
}

/**
 * The quarters of thirteen weeks before the as-of day, the latest first: the wins and creations of
 * each, and those that the law expected given who was open and who came.
 *
 * @param weekly creations of all sources
 * @param asOf day number
 */
export function pastQuarters(
  lives: readonly Life[],
  law: WinningLaw,
  weekly: WeeklyCounts,
  asOf: number,
): PastQuarter[] {
  const { counts, years, months } = weekly;
  const count = Math.min(QUARTERS_MAX, Math.floor(counts.length / WEEKS));
  if (count === 0) return [];
  const parts = { hasTrend: counts.length >= 52, hasSeason: counts.length >= 104 };
  const { mode } = fitSeason(weekly, parts);
  const expected = counts.map((_, week) =>
    exp(mode[0] + mode[1] * years[week] + (mode[2 + months[week]] ?? 0)),
  );
  return Array.from({ length: count }, (_, index) => {
    const end = asOf - 7 * WEEKS * index;
    const start = end - 7 * WEEKS;
    const weeks = [counts.length - WEEKS * (index + 1), counts.length - WEEKS * index] as const;
    const sum = (values: readonly number[]) =>
      values.slice(...weeks).reduce((total, x) => total + x, 0);
    return {
      start,
      ...winsIn(lives, law, start, end),
      created: sum(counts),
      expectedCreated: sum(expected),
    };
  });
}

function winsIn(lives: readonly Life[], law: WinningLaw, start: number, end: number) {
  let [wins, expectedWins] = [0, 0];
  for (const life of lives) {
    const from = Math.max(start, life.seenFrom);
    if (life.created >= end || life.end < from || from >= end) continue;
    if (life.status === "won" && life.end >= from && life.end < end) wins++;
    const open = law.openAt(from - life.created);
    if (!(open > 0)) continue;
    expectedWins += (law.wonBy(end - life.created) - law.wonBy(from - life.created)) / open;
  }
  return { wins, expectedWins };
}
