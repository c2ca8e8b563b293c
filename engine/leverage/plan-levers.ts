import type { Plan } from "../plan/plan-schema.ts";
import type { Lever } from "../scenario/scenario-schema.ts";
import { canMove } from "./move-levers.ts";

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

/** The four levers of every team. */
export const TEAM_LEVERS = ["creation", "winRate", "dealSize", "cycleTime"] as const;

/**
 * Levers by path that a team decides on, where the plan has their mechanism. The others describe
 * buyers or measure an effect: a what-if may move them, but nobody acts on them.
 */
const MECHANISMS: readonly Lever[] = [
  "secondMeeting",
  "qualification.strictness",
  "qualification.premature",
  "stalls.perDay",
  "pushes.quarterEndShare",
  "disqualification.afterDays",
  "disqualification.compliance",
  "disqualification.evidencePerWeek",
  "capacity.hoursPerWeek",
  "capacity.creationShare",
  "capacity.hoursPerOpportunity",
  "reps.ramp.days",
  "reps.tenureDays",
];

/** Ranges where the plan names none: the moves of the method's worked table, to either side. */
const ASSUMED: Readonly<Partial<Record<Lever, number>>> = { creation: 1.2, cycleTime: 1.15 };
const ASSUMED_ELSE = 1.1;

/** The levers that a plan has, each with its feasible range. */
export function leversOf(plan: Plan): readonly PlanLever[] {
  const { levers = {} } = plan;
  const named = Object.keys(levers) as Lever[];
  const all = new Set<Lever>([...TEAM_LEVERS, ...MECHANISMS, ...named]);
  return [...all].flatMap((lever) => {
    const { low, high, cost } = levers[lever as keyof typeof levers] ?? {};
    const factor = ASSUMED[lever] ?? ASSUMED_ELSE;
    const range = {
      low: low ?? possible(plan, lever, Math.min(1 / factor, high ?? 1)),
      high: high ?? possible(plan, lever, Math.max(factor, low ?? 1)),
    };
    if (range.low === 1 && range.high === 1) return [];
    const isSaid = low !== undefined || high !== undefined;
    return [{ lever, ...range, range: isSaid ? "plan" : "assumed", cost } as const];
  });
}

/** What a move costs, if the plan says what one of 10 % does: in proportion. */
export function costOf({ cost }: PlanLever, multiply: number): number | undefined {
  return cost === undefined ? undefined : (cost * Math.abs(multiply - 1)) / 0.1;
}

/** A multiplier, or 1 where the plan cannot have it. */
function possible(plan: Plan, lever: Lever, multiply: number): number {
  return canMove(plan, { lever, multiply }) ? multiply : 1;
}
