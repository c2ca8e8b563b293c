import type { Beliefs } from "./beliefs.ts";
import { newOutlook } from "./outlook.ts";
import { lostShareOf } from "./stage-law.ts";
import { type Stay, stayAtAge, stayAtEntry, stayUnder } from "./stay.ts";
import type { Target } from "./target.ts";

/**
 * What the beliefs come to for every opportunity of one target, stage by stage, when no change
 * begins later: the same in each trial, so it is worked out once.
 */
export interface Course {
  /** P(advance) of a new opportunity. */
  readonly advance: Float64Array;
  /** P(lost | not advance) of a stay that begins. */
  readonly lostShare: Float64Array;
  /** Of stays that begin after asOf. */
  readonly entered: readonly Stay[];
  /** Of stays under way at asOf: only their stretches and delays mean anything. */
  readonly underWay: readonly Stay[];
}

/** Works out the course of a target's opportunities. */
export function makeCourse(beliefs: Beliefs, target: Target): Course {
  const { stages, changes } = beliefs;
  const atStart = changes.filter(({ fromDay }) => fromDay === 0);
  return {
    advance: Float64Array.from(newOutlook(beliefs, target, 0).advance),
    lostShare: Float64Array.from(stages, lostShareOf),
    entered: stages.map((law) => stayAtEntry(law, changes, target, 0)),
    underWay: stages.map((law) => stayUnder(stayAtAge(0), law, atStart, target)),
  };
}

/** Whether a course tells all: nothing begins later, and no stretch depends on an age. */
export function hasCourses({ changes, stages }: Beliefs, cuts: readonly number[]): boolean {
  const isSet = changes.some(({ lever, kind }) => lever === "cycleTime" && kind === "set");
  return cuts.length === 0 && stages.length > 0 && !isSet;
}
