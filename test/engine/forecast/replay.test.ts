import { describe, expect, it } from "vitest";
import { compareReplays } from "../../../engine/forecast/compare-replays.ts";
import { makeReplay } from "../../../engine/forecast/make-replay.ts";
import { replayDifferenceSchema } from "../../../engine/forecast/replay-difference-schema.ts";
import { replaySchema } from "../../../engine/forecast/replay-schema.ts";
import { minorUnits } from "../../../engine/plan/minor-units.ts";
import type { Plan, PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { simulateBlock } from "../../../engine/simulate/simulate-block.ts";
import { exampleTeam, stagedTeam, steadyTeam, wholeTeam } from "../../../scenarios/index.ts";
import { makePlan, makeScenario } from "../../support/make-plan.ts";
import { makeRequest } from "../../support/run-plan.ts";

const TRIALS = 120;

function planOf(document: PlanDocument): Plan {
  const { value } = readPlan(document);
  if (value === undefined) throw new Error("a shipped plan is none");
  return value;
}

/** Two draws of the win rate, in turns of fifty trials. */
const UNCERTAIN = makePlan({
  uncertainty: { parameters: ["process.won.probability"], draws: [[0.2], [0.3]] },
});

const PLANS: readonly [string, Plan][] = [
  ["example-team", planOf(exampleTeam)],
  ["steady-team", planOf(steadyTeam)],
  ["staged-team", planOf(stagedTeam)],
  ["whole-team", planOf(wholeTeam)],
  ["a plan with draws", UNCERTAIN],
];

describe.each(PLANS)("a future of %s", (_, plan) => {
  const trials = plan.capacity ? 6 : TRIALS;
  const request = makeRequest(plan, { trials });
  const [{ bookings }] = simulateBlock({ ...request, keepDraws: true }, 0).draws;
  const width = plan.periods.length + 1;
  const unit = minorUnits(plan.currency);

  it.each([0, 3, trials - 1])("replayed, number %i books what it books in the run", (trial) => {
    const replay = makeReplay(request, trial);
    expect(replaySchema.parse(replay)).toEqual(replay);
    expect(replay.total * unit).toBeCloseTo(bookings[trial * width], 3);
    replay.periods.forEach((period, index) => {
      expect(period.bookings * unit).toBeCloseTo(bookings[trial * width + 1 + index], 3);
    });
    const won = replay.opportunities.reduce((sum, { end }) => sum + end.booked, 0);
    expect(won + replay.booked).toBeCloseTo(replay.total, 2);
  });

  it("tells every life in order, from its creation to its end", () => {
    const { opportunities, asOf } = makeReplay(request, 1);
    expect(opportunities.length).toBeGreaterThan(10);
    expect(new Set(opportunities.map(({ id }) => id)).size).toBe(opportunities.length);
    for (const { created, events, end, wasOpen } of opportunities) {
      const days = [created ?? "", ...events.map(({ date }) => date), end.date];
      expect(days, JSON.stringify(events)).toEqual([...days].sort());
      expect(events[0].kind).toBe("stage");
      expect(end.date >= asOf).toBe(true);
      if (!wasOpen) expect(created! >= asOf).toBe(true);
      if (end.kind !== "won") expect(end.booked).toBe(0);
    }
  });

  it("has no difference where a what-if changes nothing", () => {
    const nothing = makeScenario({ lever: "winRate", multiply: 1 });
    const { scenarios } = compareReplays(request, [nothing], 2);
    expect(scenarios[0].differences).toEqual([]);
    expect(scenarios[0].total).toBe(0);
  });

  it("differs by the sum of its causes, none of which a better win rate makes worse", () => {
    const better = makeScenario({ lever: "winRate", multiply: 1.5 });
    const difference = compareReplays(request, [better], 2);
    expect(replayDifferenceSchema.parse(difference)).toEqual(difference);
    const [{ causes, differences, total }] = difference.scenarios;
    expect(differences.length).toBeGreaterThan(0);
    expect(causes.reduce((sum, { booked }) => sum + booked, 0)).toBeCloseTo(total, 2);
    const counted = causes.reduce((sum, { opportunities }) => sum + opportunities, 0);
    expect(counted).toBe(differences.length);
    if (plan.capacity === undefined) {
      expect(causes.map(({ cause }) => cause)).not.toContain("not-won");
    }
  });
});

describe("a future that is replayed", () => {
  it("is one of the run's", () => {
    const request = makeRequest(makePlan(), { trials: 10 });
    expect(() => makeReplay(request, 10)).toThrow(/no trial 10/);
    expect(() => makeReplay(request, -1)).toThrow(RangeError);
  });

  it("is simulated with the draw that has its turn", () => {
    const request = makeRequest(UNCERTAIN, { trials: TRIALS });
    expect([0, 49, 50, 99, 100].map((trial) => makeReplay(request, trial).draw)).toEqual([
      0, 0, 1, 1, 0,
    ]);
  });

  it("names what is created, won and disqualified only with a what-if, and says why", () => {
    const plan = planOf(wholeTeam);
    const sooner = makeScenario(
      { lever: "disqualification.afterDays", set: 40 },
      { lever: "disqualification.compliance", set: 1 },
    );
    const { scenarios } = compareReplays(makeRequest(plan, { trials: 4 }), [sooner], 3);
    const words = scenarios[0].differences.flatMap(({ why }) => why).join("\n");
    expect(words).toMatch(/disqualified for its age in a stage/);
    expect(words).toMatch(/of full pace rather than/);
  });

  it("says whom the gate turned away", () => {
    const { turnedAway } = makeReplay(makeRequest(planOf(wholeTeam), { trials: 1 }), 0);
    expect(turnedAway.length).toBeGreaterThan(10);
    expect(turnedAway.some(({ wasReal }) => wasReal)).toBe(true);
    expect(turnedAway.some(({ wasReal }) => !wasReal)).toBe(true);
  });
});
