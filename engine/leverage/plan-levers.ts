import type { Plan } from "../plan/plan-schema.ts";
import type { Lever } from "../scenario/scenario-schema.ts";

/** A lever that a team can move, and how far. */
export interface PlanLever {
  readonly lever: Lever;
  /** The feasible range, as multipliers of today's value. */
  readonly low: number;
  readonly high: number;
  /** Whether the plan says so, or nobody did. */
  readonly range: "plan" | "assumed";
  /** Cost of moving it by 10 %, in the plan's currency, if the plan says so. */
  readonly cost: number | undefined;
}

/** Ranges where the plan names none: the moves of the method's worked table, to either side. */
const ASSUMED: Readonly<Record<string, number>> = {
  creation: 1.2,
  winRate: 1.1,
  dealSize: 1.1,
  cycleTime: 1.15,
};

/** The levers that a plan has: the four of every team, each with its feasible range. */
export function leversOf({ levers = {} }: Plan): readonly PlanLever[] {
  return Object.entries(ASSUMED).map(([lever, factor]) => {
    const { low, high, cost } = levers[lever as keyof typeof levers] ?? {};
    return {
      lever: lever as Lever,
      low: low ?? Math.min(1 / factor, high ?? 1),
      high: high ?? Math.max(factor, low ?? 1),
      range: low === undefined && high === undefined ? "assumed" : "plan",
      cost,
    };
  });
}

/** What a move costs, if the plan says what one of 10 % does: in proportion. */
export function costOf({ cost }: PlanLever, multiply: number): number | undefined {
  return cost === undefined ? undefined : (cost * Math.abs(multiply - 1)) / 0.1;
}
