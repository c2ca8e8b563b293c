import { survival } from "../dist/cdf.ts";
import { drawFromFlatTable, type FlatTables, flatQuantileOfSurvival } from "../dist/flat-tables.ts";
import { applyLifts, type Lift } from "../process/lift-outlook.ts";
import type { Outlook } from "../process/outlook.ts";
import type { StageLaw } from "../process/stage-law.ts";
import { uniformOf } from "../random/draw-word.ts";
import { ADVANCE } from "./stay-end.ts";

/** An opportunity found open in a stage at an age: the law of its stay, given that age. */
export interface Found {
  readonly stage: number;
  /** Days in the stage. */
  age: number;
  /** P(advance) by stage, after the levers; the current one's given the age. */
  readonly advance: Float64Array;
  /** P(lost | not advance) of the current stay. */
  lostShare: number;
  /** Survival at the age of stays that end in an advance, and of those that end lost. */
  advanceHeld: number;
  lostHeld: number;
}

/** What is found of an opportunity whose outlook at asOf is known. */
export function makeFound({ stage, stay, advance, lostShare }: Outlook, law: StageLaw): Found {
  return {
    stage,
    age: stay.advanceAge,
    advance: Float64Array.from(advance),
    lostShare,
    advanceHeld: survival(law.advanceDays, stay.advanceAge),
    lostHeld: survival(law.lostDays, stay.lostAge),
  };
}

/** A record for opportunities of one stage, to be filled for each by findAt. */
export function emptyFound(stage: number, stages: number): Found {
  const advance = new Float64Array(stages);
  return { stage, age: 0, advance, lostShare: 0, advanceHeld: 1, lostHeld: 1 };
}

/** Fills a record for an opportunity of an age: openOutlook's arithmetic, without its objects. */
export function findAt(
  found: Found,
  age: number,
  stages: readonly StageLaw[],
  lifts: readonly Lift[],
): void {
  const { stage, advance } = found;
  const law = stages[stage];
  const unlifted = law.advance;
  const lostShare = law.lost + law.never > 0 ? law.lost / (law.lost + law.never) : 0;
  found.age = age;
  found.advanceHeld = survival(law.advanceDays, age);
  found.lostHeld = survival(law.lostDays, age);
  const advanceWeight = unlifted * found.advanceHeld;
  const lostWeight = (1 - unlifted) * lostShare * found.lostHeld;
  const neverWeight = (1 - unlifted) * (1 - lostShare);
  const sum = advanceWeight + lostWeight + neverWeight;
  const notAdvance = lostWeight + neverWeight;
  for (let next = stage; next < advance.length; next++) advance[next] = stages[next].advance;
  advance[stage] = sum > 0 ? advanceWeight / sum : 0;
  found.lostShare = notAdvance > 0 ? lostWeight / notAdvance : 0;
  if (lifts.length > 0) applyLifts(advance, stage, lifts);
}

/** Days of work left in the stage, by the word of its duration: it rises with the word. */
export function workOf(tables: FlatTables, found: Found, ending: number, word: number): number {
  const table = 2 * found.stage + ending;
  if (found.age === 0) return drawFromFlatTable(tables, table, word);
  const held = ending === ADVANCE ? found.advanceHeld : found.lostHeld;
  // Where the survival has underflowed, no law is left: it never closes.
  if (held === 0) return Number.POSITIVE_INFINITY;
  return flatQuantileOfSurvival(tables, table, (1 - uniformOf(word)) * held) - found.age;
}
