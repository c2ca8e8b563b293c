import { ln } from "../numeric/ln.ts";
import { ENDING, type Spells } from "./spells.ts";

/** Sums of ln days: what a lognormal law needs to know of them. */
export interface LogSums {
  readonly count: number;
  readonly sum: number;
  readonly sumSquares: number;
}

/** Alike spells: of one age and kind, counted. */
export interface SpellGroup {
  /** ln of the age in days. */
  readonly logAge: number;
  readonly count: number;
}

/**
 * Spells, boiled down to what a mixture of lognormals needs to know of them: sums of those whose
 * end was seen, and counts by age of the others. Ages are whole days, so there are few.
 */
export interface SpellGroups {
  readonly total: number;
  readonly won: LogSums;
  readonly lost: LogSums;
  /** Won after an unknown time. */
  readonly wonUntimed: number;
  /** Open at the age. */
  readonly open: readonly SpellGroup[];
  /** Not won, and alive at the age. */
  readonly notWon: readonly SpellGroup[];
  /** Seen from the age on only, whatever became of them. */
  readonly truncated: readonly SpellGroup[];
}

export function groupSpells({ entry, exit, ending }: Spells): SpellGroups {
  const ages = (of: Float64Array, isOne: (index: number) => boolean) => groupAges(of, isOne);
  return {
    total: exit.length,
    won: sumLogs(exit, (i) => ending[i] === ENDING.won),
    lost: sumLogs(exit, (i) => ending[i] === ENDING.lost),
    wonUntimed: ending.reduce((sum, end) => sum + (end === ENDING.wonUntimed ? 1 : 0), 0),
    open: ages(exit, (i) => ending[i] === ENDING.open),
    notWon: ages(exit, (i) => ending[i] === ENDING.notWon),
    truncated: ages(entry, (i) => entry[i] > 0),
  };
}

function sumLogs(days: Float64Array, isOne: (index: number) => boolean): LogSums {
  let [count, sum, sumSquares] = [0, 0, 0];
  for (let i = 0; i < days.length; i++) {
    if (!isOne(i)) continue;
    const y = ln(days[i]);
    count++;
    sum += y;
    sumSquares += y * y;
  }
  return { count, sum, sumSquares };
}

function groupAges(ages: Float64Array, isOne: (index: number) => boolean): SpellGroup[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < ages.length; i++) {
    if (isOne(i)) counts.set(ages[i], (counts.get(ages[i]) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([age, count]) => ({ logAge: ln(age), count }));
}
