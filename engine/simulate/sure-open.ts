import type { FlatTables } from "../dist/flat-tables.ts";
import { type Shock, withOdds } from "../process/shock.ts";
import type { Stay } from "../process/stay.ts";
import { RANK_MAX, rankAfter, WORDS, wordsBelow } from "../random/word-rank.ts";
import { type Found, workOf } from "./found.ts";
import type { ShockRange } from "./shock-ranges.ts";
import { ADVANCE, daysOf, LOST } from "./stay-end.ts";

/**
 * Where the words of an opportunity that was found open tell without a look-up how its stay ends:
 * a word beyond a limit surely means so, one between the limits must be looked up. As ranks, by
 * range of the common factor: see rankOf.
 *
 * The limits of durations lie a day and a tried word apart from the truth, as those of sure-ends.
 */
export interface SureOpen {
  /** Of the outcome's word: below, it advances; between, it is lost; above, it never ends. */
  readonly advanceBelow: Int32Array;
  readonly lostAbove: Int32Array;
  readonly lostBelow: Int32Array;
  readonly neverAbove: Int32Array;
  /** Of the duration's word: above, its stay is still under way at the horizon. */
  readonly advanceOpenAbove: Int32Array;
  readonly lossOpenAbove: Int32Array;
  /** Below, a stay that ends lost does so before the horizon. */
  readonly lossEndsBelow: Int32Array;
}

/** Words that are tried, equally spaced. */
const TRIED = 128;
const SPACING = WORDS / TRIED;
const MARGIN_DAYS = 1;

/** Works out the limits of an opportunity that was found open. */
export function makeSureOpen(
  tables: FlatTables,
  found: Found,
  underWay: Stay,
  horizonDays: number,
  ranges: readonly ShockRange[],
): SureOpen {
  const { stage, advance, lostShare } = found;
  const limits = (limit: (range: ShockRange) => number) => Int32Array.from(ranges, limit);
  const advancing = ({ odds }: Shock) => withOdds(advance[stage], odds);
  const ending = (shock: Shock) => advancing(shock) + (1 - advancing(shock)) * lostShare;
  const reached = [ADVANCE, LOST].map((end) => triedDays(tables, found, underWay, end));
  const openAbove = (end: number) =>
    limits(({ greatest: { speed } }) =>
      rankFrom(firstWith(reached[end], horizonDays * speed + MARGIN_DAYS)),
    );
  return {
    advanceBelow: limits(({ least }) => rankAfter(wordsBelow(advancing(least)))),
    lostAbove: limits(({ greatest }) => rankAfter(wordsBelow(advancing(greatest)))),
    lostBelow: limits(({ least }) => rankAfter(wordsBelow(ending(least)))),
    neverAbove: limits(({ greatest }) => rankAfter(wordsBelow(ending(greatest)))),
    advanceOpenAbove: openAbove(ADVANCE),
    lossOpenAbove: openAbove(LOST),
    lossEndsBelow: limits(({ least: { speed } }) =>
      rankFrom(firstWith(reached[LOST], horizonDays * speed - MARGIN_DAYS) - 1),
    ),
  };
}

/** By tried word, the days that what is left of a stay takes at a speed of one, when asked. */
function triedDays(
  tables: FlatTables,
  found: Found,
  underWay: Stay,
  ending: number,
): (tried: number) => number {
  const known = new Float64Array(TRIED).fill(-1);
  return (tried) => {
    if (known[tried] < 0) {
      const left = workOf(tables, found, ending, (tried * SPACING) | 0);
      known[tried] = daysOf(underWay, ending, left, 1);
    }
    return known[tried];
  };
}

/** The first tried word with which a stay takes so many days; as many as there are, if none. */
function firstWith(reached: (tried: number) => number, days: number): number {
  let from = 0;
  let to = TRIED;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (reached(middle) < days) from = middle + 1;
    else to = middle;
  }
  return from;
}

function rankFrom(tried: number): number {
  return tried === TRIED ? RANK_MAX : rankAfter(Math.max(0, tried) * SPACING);
}
