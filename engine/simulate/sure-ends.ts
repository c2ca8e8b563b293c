import { drawFromFlatTable, type FlatTables } from "../dist/flat-tables.ts";
import { DAYS_PER_WEEK } from "../process/creation-weeks.ts";
import type { Stay } from "../process/stay.ts";
import { RANK_MAX, rankAfter, WORDS } from "../random/word-rank.ts";
import type { ShockRange } from "./shock-ranges.ts";
import { ADVANCE, daysOf, LOST } from "./stay-end.ts";

/**
 * Where the word of a duration tells without a look-up how a first stay ends within the horizon:
 * durations rise with their words, so a word beyond a limit is surely too long, or short enough.
 * The limits lie a day apart from the truth, so that no rounding matters; between them nothing is
 * sure. As ranks (see rankOf), by range of the common factor and week of creation: that of a week
 * stands at `range * weeks + week`.
 */
export interface SureEnds {
  /** A stay whose rank is above it is still under way at the horizon. */
  readonly winOpenAbove: Int32Array;
  readonly lossOpenAbove: Int32Array;
  /** A stay whose rank is below it ends lost before the horizon. */
  readonly lostBelow: Int32Array;
}

/** Words that are tried, equally spaced. */
const TRIED = 1024;
const SPACING = WORDS / TRIED;

/** Works out the limits of the stays that a source's new opportunities begin with. */
export function makeSureEnds(
  tables: FlatTables,
  stay: Stay,
  weeks: number,
  horizonDays: number,
  ranges: readonly ShockRange[],
): SureEnds {
  const fastest = Math.max(...ranges.map(({ greatest }) => greatest.speed));
  const daysMax = Math.ceil(horizonDays * fastest) + 2;
  const win = firstReached(tables, stay, ADVANCE, daysMax);
  const loss = firstReached(tables, stay, LOST, daysMax);
  const limits = (limit: (room: number, range: ShockRange) => number) =>
    Int32Array.from({ length: ranges.length * weeks }, (_, at) =>
      limit(horizonDays - DAYS_PER_WEEK * (at % weeks), ranges[Math.floor(at / weeks)]),
    );
  const beyond = (room: number, { greatest }: ShockRange) => Math.floor(room * greatest.speed) + 2;
  return {
    winOpenAbove: limits((room, range) => longFrom(win, beyond(room, range))),
    lossOpenAbove: limits((room, range) => longFrom(loss, beyond(room, range))),
    lostBelow: limits((room, { least }) => {
      const within = Math.floor((room - DAYS_PER_WEEK) * least.speed) - 1;
      return within >= 0 ? shortUpTo(loss, within) : rankAfter(0);
    }),
  };
}

/** By whole number of days, the first of the words tried with which a stay takes as long. */
function firstReached(
  tables: FlatTables,
  stay: Stay,
  ending: number,
  daysMax: number,
): Uint16Array {
  const first = new Uint16Array(daysMax + 1).fill(TRIED);
  let days = 0;
  for (let tried = 0; tried < TRIED; tried++) {
    const work = drawFromFlatTable(tables, ending, (tried * SPACING) | 0);
    const taken = daysOf(stay, ending, work, 1);
    while (days <= daysMax && days <= taken) first[days++] = tried;
  }
  return first;
}

/** A rank above which all stays take so many days. */
function longFrom(first: Uint16Array, days: number): number {
  const tried = days < first.length ? first[days] : TRIED;
  return tried === TRIED ? RANK_MAX : rankAfter(tried * SPACING);
}

/** A rank below which all stays are shorter than so many days. */
function shortUpTo(first: Uint16Array, days: number): number {
  const tried = first[Math.min(days, first.length - 1)] - 1;
  return rankAfter(Math.max(0, tried) * SPACING);
}
