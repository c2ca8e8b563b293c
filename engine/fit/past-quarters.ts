import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { fitSeason } from "./fit-season.ts";
import type { Life } from "./lives.ts";
import type { PastQuarter } from "./past-quarter.ts";
import type { WeeklyCounts } from "./weekly-counts.ts";

const WEEKS = 13;
const QUARTERS_MAX = 16;

/** By how much clocks are hurried to see what a quarter's wins make of it. */
const HURRY = 1.05;

/** How a life goes, as far as a quarter's wins need to know: ages in days. */
export interface WinningLaw {
  readonly wonBy: (age: number) => number;
  readonly openAt: (age: number) => number;
}

/**
 * The quarters of thirteen weeks before the as-of day, the latest first: the wins and creations of
 * each, those that the law expected given who was open and who came, how these answer to a shock of
 * the odds and of speed, and what the wins were worth.
 *
 * @param weekly creations of all sources
 * @param asOf day number
 */
export function pastQuarters(
  lives: readonly Life[],
  law: WinningLaw & { readonly law: { readonly won: number } },
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

function winsIn(
  lives: readonly Life[],
  { wonBy, openAt, law }: Parameters<typeof pastQuarters>[1],
  start: number,
  end: number,
) {
  let [wins, expectedWins, hurried, sure] = [0, 0, 0, 0];
  const logAmounts: number[] = [];
  for (const { created, seenFrom, end: ended, status, amount = 0 } of lives) {
    const from = Math.max(start, seenFrom);
    if (created >= end || ended < from || from >= end) continue;
    if (status === "won" && ended >= from && ended < end) {
      wins++;
      if (amount > 0) logAmounts.push(ln(amount));
    }
    const age = from - created;
    const [open, before] = [openAt(age), wonBy(age)];
    if (!(open > 0)) continue;
    const expected = (wonBy(end - created) - before) / open;
    expectedWins += expected;
    hurried += (wonBy(age + HURRY * (end - from)) - before) / open;
    // Odds move a probability by its distance from certainty.
    sure += (expected * Math.min(1, Math.max(0, law.won - before))) / open;
  }
  const isAny = expectedWins > 0;
  return {
    ...{ wins, expectedWins, logAmounts },
    oddsResponse: isAny ? 1 - sure / expectedWins : 0,
    speedResponse: isAny ? ln(hurried / expectedWins) / ln(HURRY) : 0,
  };
}
