import type { Leverage, LeverageMap, Movable, Plan, Requirement } from "../../engine/index.ts";

/** Two levers, which differ. */
export type Pair = readonly [x: Movable, y: Movable];

/** What the leverage view shows; each part once it is known. */
export interface Leveraged {
  /** The plan and what-ifs that it is of. */
  readonly question: LeverageQuestion;
  readonly leverage: Leverage | undefined;
  readonly map: LeverageMap | undefined;
  readonly requirements: readonly Requirement[];
}

/** What is asked about a plan. */
export interface LeverageQuestion {
  readonly plan: Plan;
  readonly seed: string;
  readonly wanted: number;
  readonly mapped: Pair;
}

/** Whether what is known of one question is of the same futures as what another asks. */
export function isOfSame(a: LeverageQuestion, b: LeverageQuestion): boolean {
  return a.plan === b.plan && a.seed === b.seed;
}

/** What is known of another question of the same plan that holds of this one too. */
export function standing(before: Leveraged | undefined, asked: LeverageQuestion): Leveraged {
  const isMapped = before?.question.mapped === asked.mapped;
  const isWanted = before?.question.wanted === asked.wanted;
  return {
    question: asked,
    leverage: before?.leverage,
    map: isMapped ? before?.map : undefined,
    requirements: isWanted ? (before?.requirements ?? []) : [],
  };
}
