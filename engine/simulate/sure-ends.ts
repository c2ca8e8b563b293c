import { drawFromFlatTable, type FlatTables } from "../dist/flat-tables.ts";
import { DAYS_PER_WEEK } from "../process/creation-weeks.ts";
import type { Stay } from "../process/stay.ts";
import { RANK_MAX, rankAfter, WORDS } from "../random/word-rank.ts";
import { ADVANCE, daysOf, LOST } from "./stay-end.ts";

/**
 * Where the word of a duration tells without a look-up how a first stay ends within the horizon:
 * durations rise with their words, so a word beyond a limit is surely too long, or short enough.
 * The limits lie a day apart from the truth, so that no rounding matters; between them nothing is
 * sure. By week of creation, as ranks: see rankOf.
 */
export interface SureEnds {
  /** By ending and whole number of days, the first of the words tried that takes as long. */
  readonly reached: readonly [Uint16Array, Uint16Array];
  /** The speed for which the limits below hold; NaN: they have not been worked out. */
  speed: number;
  /** A stay whose rank is above it is still under way at the horizon. */
  readonly winOpenAbove: Int32Array;
  readonly lossOpenAbove: Int32Array;
  /** A stay whose rank is below it ends lost before the horizon. */
  readonly lostBelow: Int32Array;
}

/** Words that are tried, equally spaced. */
const TRIED = 1024;
const SPACING = WORDS / TRIED;

/** Prepares the limits of the stays that a source's new opportunities begin with. */
export function makeSureEnds(
  tables: FlatTables,
  stay: Stay,
  weeks: number,
  horizonDays: number,
): SureEnds {
  return {
    reached: [
      firstReached(tables, stay, ADVANCE, 2 * horizonDays),
      firstReached(tables, stay, LOST, 2 * horizonDays),
    ],
    speed: Number.NaN,
    winOpenAbove: new Int32Array(weeks),
    lossOpenAbove: new Int32Array(weeks),
    lostBelow: new Int32Array(weeks),
  };
}

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

/** Works the limits out for a trial's speed, unless they hold for it. */
export function setSpeed(ends: SureEnds, speed: number, horizonDays: number): void {
  if (ends.speed === speed) return;
  ends.speed = speed;
  const { reached, winOpenAbove, lossOpenAbove, lostBelow } = ends;
  const [win, loss] = reached;
  for (let week = 0; week < lostBelow.length; week++) {
    const room = horizonDays - DAYS_PER_WEEK * week;
    const beyond = Math.floor(room * speed) + 2;
    const within = Math.floor((room - DAYS_PER_WEEK) * speed) - 1;
    winOpenAbove[week] = longFrom(win, beyond);
    lossOpenAbove[week] = longFrom(loss, beyond);
    lostBelow[week] = within >= 0 ? shortUpTo(loss, within) : rankAfter(0);
  }
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
