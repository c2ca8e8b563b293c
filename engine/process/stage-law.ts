import { survival } from "../dist/cdf.ts";
import type { Law } from "../dist/law.ts";
import { makeLaw } from "../dist/make-law.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { FIRST_MEETING } from "../plan/stage-names.ts";

/** How a stay in one stage ends, and when. The probabilities sum to 1. */
export interface StageLaw {
  readonly name: string;
  /** Probability of the next stage, or of winning from the last. */
  readonly advance: number;
  readonly lost: number;
  /** Probability of staying open for ever. */
  readonly never: number;
  /** Days in the stage, given that it ends in an advance. */
  readonly advanceDays: Law;
  /** Days in the stage, given that it ends lost. */
  readonly lostDays: Law;
}

/**
 * The stages of a plan: that from a first meeting to a second, if there is one, then those of the
 * process. The whole cycle is a process of one stage.
 */
export function makeStageLaws({
  process,
  secondMeeting,
}: Pick<Plan, "process" | "secondMeeting">): StageLaw[] {
  if (!secondMeeting) return processLaws(process);
  const { probability, never, days, lost } = secondMeeting;
  const first = makeStageLaw(FIRST_MEETING, probability, never, makeLaw(days), lost.days);
  return [first, ...processLaws(process)];
}

function processLaws(process: Plan["process"]): StageLaw[] {
  if (process.kind === "whole-cycle") {
    const { won, lost, never } = process;
    return [makeStageLaw("", won.probability, never, makeLaw(won.days), lost.days)];
  }
  return process.stages.map(({ name, advance, lost, never }) =>
    makeStageLaw(name, advance.probability, never, makeLaw(advance.days), lost.days),
  );
}

type Days = Parameters<typeof makeLaw>[0] | undefined;

function makeStageLaw(
  name: string,
  advance: number,
  never: number,
  advanceDays: Law,
  lostDays: Days,
): StageLaw {
  const lost = Math.max(0, 1 - advance - never);
  return {
    name,
    advance,
    lost,
    never,
    advanceDays,
    lostDays: lostDays ? makeLaw(lostDays) : advanceDays,
  };
}

/** Probability that a new opportunity is ever won. */
export function winProbability(stages: readonly StageLaw[]): number {
  return stages.reduce((product, { advance }) => product * advance, 1);
}

/** P(lost | not advance) of a stay that begins. */
export function lostShareOf({ lost, never }: StageLaw): number {
  return lost + never > 0 ? lost / (lost + never) : 0;
}

/**
 * P(a stay is open at an age).
 *
 * @param keptEnding P(it was left open until then) if it is one that ends
 * @param keptNever the same if it never does
 */
export function openShare(law: StageLaw, age: number, keptEnding = 1, keptNever = 1): number {
  const { advance, advanceDays, lost, lostDays, never } = law;
  const ending = advance * survival(advanceDays, age) + lost * survival(lostDays, age);
  return ending * keptEnding + never * keptNever;
}
