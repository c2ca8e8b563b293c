import type { Scenario } from "../../engine/index.ts";

/** The levers that every team has. Others, such as opening.removeLargest, are no sliders. */
export const LEVERS = ["creation", "winRate", "dealSize", "cycleTime"] as const;

export type TeamLever = (typeof LEVERS)[number];

/** How far each lever is moved, as a factor on the plan's own value; 1 is the plan. */
export type Multipliers = { readonly [lever in TeamLever]: number };

export const UNMOVED: Multipliers = { creation: 1, winRate: 1, dealSize: 1, cycleTime: 1 };

/** The sliders' positions as the what-if that they pose; undefined where none is moved. */
export function sliderScenario(multipliers: Multipliers): Scenario | undefined {
  const moved = LEVERS.filter((lever) => multipliers[lever] !== 1);
  if (moved.length === 0) return undefined;
  return {
    format: "quotacast-scenario/1",
    id: "sliders",
    question: "What if the levers stood as the sliders do?",
    changes: moved.map((lever) => ({ lever, multiply: multipliers[lever] })),
  };
}

/**
 * A scenario as slider positions, where it is nothing else: plain multiplications of whole levers.
 *
 * @returns undefined where it does more, such as act on one segment or from a date
 */
export function multipliersOf(scenario: Scenario): Multipliers | undefined {
  const multipliers = { ...UNMOVED };
  for (const { lever, multiply, where, from } of scenario.changes) {
    const slider = LEVERS.find((name) => name === lever);
    if (!slider || multiply === undefined || where || from) return undefined;
    multipliers[slider] *= multiply;
  }
  return multipliers;
}

/** Whether a what-if can ask for it: nothing closes at once, and nothing grows a thousandfold. */
export function isPossible(lever: TeamLever, multiplier: number): boolean {
  return multiplier <= 1000 && (multiplier >= 0.001 || lever !== "cycleTime");
}

export function isSame(a: Multipliers, b: Multipliers): boolean {
  return LEVERS.every((lever) => a[lever] === b[lever]);
}
