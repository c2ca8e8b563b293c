import { describe, expect, it } from "vitest";
import type { Plan } from "../../../engine/plan/plan-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import type { Scenario } from "../../../engine/scenario/scenario-schema.ts";
import type { RunRequest } from "../../../engine/simulate/run-request.ts";
import { tabulateTrials } from "../../../engine/simulate/simulate-block.ts";
import { wholeTeam } from "../../../scenarios/index.ts";
import { makeScenario } from "../../support/make-plan.ts";

/** Every kind of change there is: of what is open, of what comes, of blocks, later, of people. */
const WHAT_IFS: readonly (readonly Scenario[])[] = [
  [],
  [makeScenario({ lever: "winRate", multiply: 1.2 })],
  [makeScenario({ lever: "cycleTime", multiply: 0.8 })],
  [makeScenario({ lever: "creation", multiply: 1.5, where: { source: "inbound" } })],
  [makeScenario({ lever: "dealSize", multiply: 2, from: "2026-07-01" })],
  [makeScenario({ lever: "capacity.hoursPerWeek", multiply: 1.3 })],
  [makeScenario({ lever: "reps.skill.winRate", multiply: 2 })],
  [makeScenario({ lever: "market.contacts", multiply: 0.5 })],
  [makeScenario({ lever: "commonFactor.value", set: -1 })],
];
const TRIALS = 6;

function planOf(document: unknown): Plan {
  const { value } = readPlan(document);
  if (!value) throw new Error("no plan");
  return value;
}

function numbersOf(request: RunRequest) {
  const { tallies, weeks } = tabulateTrials(request, { first: 0, end: TRIALS });
  return { tallies: [...tallies], weeks: [...weeks] };
}

describe("the past of a trial, once lived through", () => {
  it("is what every what-if of the plan would have lived through, to the last bit", () => {
    const plan = planOf(wholeTeam);
    const others = [plan, planOf({ ...wholeTeam, market: { contacts: 1000 } })];
    for (const seed of ["1", "2"]) {
      for (const plan of others) {
        for (const scenarios of WHAT_IFS) {
          const alone = { plan, scenarios, seed, trials: TRIALS };
          expect(numbersOf({ ...alone, sharedPasts: TRIALS })).toEqual(numbersOf(alone));
        }
      }
    }
  });
});
