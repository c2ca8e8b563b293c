/** How a spell was seen to end. */
export const ENDING = {
  /** Still open: it lasts longer than it was seen to. */
  open: 0,
  won: 1,
  lost: 2,
  /** Closed without a win, nobody knows when: a clean-up. Not won up to the age at which it was
   * last known to be alive. */
  notWon: 3,
  /** Won (or advanced), nobody knows after how long: logged after the event, or a skipped stage. */
  wonUntimed: 4,
} as const;

/**
 * What was seen of opportunities' times in one stage, or of their whole cycles: one a place in the
 * arrays. Ages in days.
 */
export interface Spells {
  /** Age from which an ending would have been on record; 0 for most. */
  readonly entry: Float64Array;
  /** Age at the ending, or at which the records end. Above `entry`. */
  readonly exit: Float64Array;
  /** See ENDING. */
  readonly ending: Uint8Array;
}

export interface Spell {
  readonly entry?: number;
  readonly exit: number;
  readonly ending: number;
}

/** Dates are whole days: what began and ended on one day took half of one. */
const SAME_DAY = 0.5;

/** Makes spells; those not seen at all, for they ended before they could be, are left out. */
export function makeSpells(all: readonly Spell[]): Spells {
  const seen = all.filter(({ entry = 0, exit, ending }) => isSeen(entry, exit, ending));
  return {
    entry: Float64Array.from(seen, ({ entry = 0 }) => entry),
    exit: Float64Array.from(seen, ({ exit, ending }) =>
      isTimed(ending) ? Math.max(SAME_DAY, exit) : exit,
    ),
    ending: Uint8Array.from(seen, ({ ending }) => ending),
  };
}

/** The spells at some places. */
export function selectSpells(
  { entry, exit, ending }: Spells,
  isSelected: (index: number) => boolean,
): Spells {
  const select = (_: number, index: number) => isSelected(index);
  return {
    entry: entry.filter(select),
    exit: exit.filter(select),
    ending: ending.filter(select),
  };
}

export function countOf({ ending }: Spells, ...wanted: readonly number[]): number {
  let count = 0;
  for (const one of ending) if (wanted.includes(one)) count++;
  return count;
}

function isTimed(ending: number): boolean {
  return ending === ENDING.won || ending === ENDING.lost;
}

function isSeen(entry: number, exit: number, ending: number): boolean {
  return entry === 0 || exit > entry || ending === ENDING.wonUntimed;
}
