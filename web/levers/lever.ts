import type { Lever, Scenario } from "../../engine/index.ts";

export const LEVERS = ["creation", "winRate", "dealSize", "cycleTime"] as const;

/** How far each lever is moved, as a factor on the plan's own value; 1 is the plan. */
export type Multipliers = { readonly [lever in Lever]: number };

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
    if (multiply === undefined || where !== undefined || from !== undefined) return undefined;
    multipliers[lever] *= multiply;
  }
  return multipliers;
}

export function isSame(a: Multipliers, b: Multipliers): boolean {
  return LEVERS.every((lever) => a[lever] === b[lever]);
}
