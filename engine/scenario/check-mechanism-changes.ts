import type { Issue } from "../plan/issue.ts";
import { whyLife } from "../plan/needs-life.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { isMechanismLever } from "./mechanism-levers.ts";
import { moveMechanism } from "./move-mechanism.ts";
import { resolveChanges } from "./resolve-changes.ts";
import type { Scenario } from "./scenario-schema.ts";

/** Finds changes to mechanisms that the plan lacks, or that pass the range of the plan's schema. */
export function checkMechanismChanges(plan: Plan, scenario: Scenario): Issue[] {
  let moved = plan;
  return scenario.changes.flatMap((change, index) => {
    const { lever, where, from } = change;
    if (!isMechanismLever(lever)) return [];
    const path = `changes[${index}]`;
    const refuse = (code: string, field: string, message: string, hint?: string): Issue[] => [
      { code, path: `${path}.${field}`, message, ...(hint ? { hint } : {}) },
    ];
    if (lever === "secondMeeting") {
      if (plan.secondMeeting) return [];
      return refuse("block-missing", "lever", "the plan has no secondMeeting block");
    }
    if (where !== undefined)
      return refuse("not-for-this-lever", "where", `${lever} takes no where`);
    if (whyLife(plan) === undefined) {
      // Two kernels would share no opening: see docs/decisions/0042.
      const hint = "add to the plan the block that the lever belongs to";
      return refuse("block-missing", "lever", "the plan has no mechanism to move", hint);
    }
    const [resolved] = resolveChanges(plan, [{ ...scenario, changes: [change] }]);
    const move = moveMechanism(moved, resolved);
    if (move.plan) {
      moved = move.plan;
      return from === undefined ? [] : fromIssues(lever, refuse);
    }
    return refuse("out-of-range", "lever", move.problem, move.hint);
  });
}

/** What is drawn once for a whole future cannot change inside it. */
function fromIssues(
  lever: string,
  refuse: (code: string, field: string, message: string) => Issue[],
): Issue[] {
  const isOnce = ["reps.tenureDays", "reps.skill.winRate", "reps.skill.creation"].includes(lever);
  return isOnce ? refuse("not-for-this-lever", "from", `${lever} takes no from`) : [];
}
