import { describe, expect, it } from "vitest";
import type { Plan } from "../../../engine/plan/plan-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import type { Scenario } from "../../../engine/scenario/scenario-schema.ts";
import { keepPastsOf, tellKept } from "../../../engine/simulate/kept-pasts.ts";
import type { RunRequest } from "../../../engine/simulate/run-request.ts";
import { simulateBlock, tabulateTrials } from "../../../engine/simulate/simulate-block.ts";
import { stagedTeam, wholeTeam } from "../../../scenarios/index.ts";
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

const withCapacity = (changes: object) => ({
  ...wholeTeam,
  capacity: { ...wholeTeam.capacity, ...changes },
});

/** None but hours, which weeks of their own live through. */
const sharesHours = { ...stagedTeam, opening: "steady-state", capacity: { reps: 5 } };

function expectSameOf(document: unknown, seed: string, whatIfs: typeof WHAT_IFS): void {
  const plan = planOf(document);
  for (const scenarios of whatIfs) {
    const alone = { plan, scenarios, seed, trials: TRIALS };
    expect(numbersOf({ ...alone, sharedPasts: TRIALS })).toEqual(numbersOf(alone));
  }
}

describe("the past of a trial, once lived through", () => {
  it.each(["1", "2"])("is what every what-if would have lived through, seed %s", (seed) => {
    expectSameOf(wholeTeam, seed, WHAT_IFS);
    expectSameOf({ ...wholeTeam, market: { contacts: 1000 } }, seed, WHAT_IFS);
    expectSameOf(withCapacity({ attention: "largest-first" }), seed, WHAT_IFS);
    expectSameOf(sharesHours, seed, WHAT_IFS.slice(0, 4));
  });

  it("is kept of the first trials only where no more are asked for", () => {
    const plan = planOf(wholeTeam);
    keepPastsOf(plan);
    expect(tellKept()).toEqual({ trials: 0, bytes: 0 });
    const request = { plan, scenarios: [], seed: "3", trials: 60, sharedPasts: 20 };
    const alone = { plan, scenarios: [], seed: "3", trials: 60 };
    for (const block of [0, 1, 2]) {
      expect(simulateBlock(request, block)).toEqual(simulateBlock(alone, block));
    }
    expect(tellKept().trials).toBe(20);
  });

  it("takes some 40 kB, and is forgotten with its plan", () => {
    const plan = planOf(wholeTeam);
    keepPastsOf(plan);
    const { trials, bytes } = tellKept();
    expect(trials).toBe(20);
    expect(bytes / trials).toBeLessThan(40_000);
    keepPastsOf(planOf({ ...wholeTeam, market: { contacts: 1000 } }));
    expect(tellKept()).toEqual({ trials: 0, bytes: 0 });
  });
});
