import { describe, expect, it } from "vitest";
import { makeComparison } from "../../../engine/forecast/make-comparison.ts";
import { answerLevers } from "../../../engine/leverage/answer-levers.ts";
import type { AnswersRequest } from "../../../engine/leverage/answers-request.ts";
import { answerBlocks } from "../../../engine/leverage/answers-request.ts";
import { collectAnswers } from "../../../engine/leverage/collect-answers.ts";
import { estimate } from "../../../engine/leverage/estimate.ts";
import { openInquiry } from "../../../engine/leverage/inquiry.ts";
import { emptyLeverage } from "../../../engine/leverage/leverage-of.ts";
import { type Move, moveLevers } from "../../../engine/leverage/move-levers.ts";
import { simulateAnswerBlock } from "../../../engine/leverage/simulate-answer-block.ts";
import type { Plan } from "../../../engine/plan/plan-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import type { Scenario } from "../../../engine/scenario/scenario-schema.ts";
import {
  mergePairedSummaries,
  simulatePairedBlock,
} from "../../../engine/simulate/simulate-paired-block.ts";
import { exampleTeam, steadyTeam } from "../../../scenarios/index.ts";
import { answerHere } from "../../support/answer-here.ts";
import { makeScenario } from "../../support/make-plan.ts";
import { bookingsByTrial } from "../../support/run-plan.ts";
import { expectNear } from "../../support/statistics.ts";

function planOf(document: unknown): Plan {
  const { value } = readPlan(document);
  if (!value) throw new Error("no plan");
  return value;
}

const example = planOf(exampleTeam);
const steady = planOf(steadyTeam);

function compare(plan: Plan, scenarios: readonly Scenario[], trials: number) {
  const request = { plan, alternatives: [[], ...scenarios.map((s) => [s])], seed: "1", trials };
  const blocks = Array.from({ length: trials / 500 }, (_, b) => simulatePairedBlock(request, b));
  return makeComparison(request, blocks.reduce(mergePairedSummaries));
}

const FIVE = ["winRate", "creation", "cycleTime"] as const;

describe("a comparison on the same luck", () => {
  it("has a mean's delta at least 20 times as sure as with luck apart, for 5 % of a lever", () => {
    const scenarios = FIVE.map((lever) => makeScenario({ lever, multiply: 1.05 }));
    const { scenarios: compared } = compare(example, scenarios, 2000);
    compared.forEach(({ delta }) => {
      expect(delta.varianceRatio).toBeGreaterThan(20);
    });
  });

  it("tells each period's delta, which sum to the total's", () => {
    const winMore = makeScenario({ lever: "winRate", multiply: 1.1 });
    const [{ delta, periods }] = compare(example, [winMore], 500).scenarios;
    expect(periods.map(({ id }) => id)).toEqual(example.periods.map(({ id }) => id));
    const sum = periods.reduce((total, period) => total + period.delta.bookingsMean, 0);
    expect(sum).toBeCloseTo(delta.bookingsMean, 6);
  });

  it("leaves all periods before a later start as they are, to the last bit", () => {
    const [, , third] = example.periods;
    const later = makeScenario(
      { lever: "creation", multiply: 2, from: third.start },
      { lever: "winRate", multiply: 1.5, from: third.start },
    );
    const [{ periods }] = compare(example, [later], 500).scenarios;
    const before = { bookingsMean: 0, bookingsMeanInterval: [0, 0], bookingsSd: 0, pHit: 0 };
    expect(periods[0].delta).toMatchObject(before);
    expect(periods[1].delta).toMatchObject(before);
    expect(periods[0].beatsBase).toBe(0.5);
    expect(periods[3].delta.bookingsMean).toBeGreaterThan(0);
  });

  it("beats the base as often as counting futures says", () => {
    const faster = makeScenario({ lever: "cycleTime", multiply: 0.9 });
    const [{ beatsBase }] = compare(steady, [faster], 2000).scenarios;
    const before = bookingsByTrial(steady, { trials: 2000 });
    const after = bookingsByTrial(steady, { trials: 2000, scenarios: [faster] });
    const wins = before.reduce(
      (sum, b, i) => sum + (after[i] > b ? 1 : after[i] === b ? 0.5 : 0),
      0,
    );
    expect(beatsBase).toBeCloseTo(wins / 2000, 12);
  });
});

const moves: Move[][] = [[], [{ lever: "winRate", multiply: 1.05 }]];
const request = (seed: string, trials: number): AnswersRequest => ({
  alternatives: moves.map((each) => moveLevers(steady, each)),
  method: "simulated",
  seed,
  trials,
  outcomes: [0],
});

describe("answers on the same luck", () => {
  const gain = (answers: Awaited<ReturnType<typeof answerHere>>) =>
    estimate(answers, ({ bookings }) => bookings(1) / bookings(0));

  it("state errors as large as the scatter over seeds", async () => {
    const found = await Promise.all(
      Array.from({ length: 20 }, async (_, seed) =>
        gain(await answerHere(request(`${seed}`, 500))),
      ),
    );
    const mean = found.reduce((sum, { value }) => sum + value, 0) / found.length;
    const scatter = Math.sqrt(
      found.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (found.length - 1),
    );
    const stated = found.reduce((sum, { standardError }) => sum + standardError, 0) / found.length;
    // A standard deviation of 20 is known to 16 %, so four of its errors are about a half.
    expect(stated / scatter).toBeGreaterThan(0.65);
    expect(stated / scatter).toBeLessThan(1.6);
    expectNear(mean, 1.05, scatter / Math.sqrt(found.length));
  });

  it("are the same in whatever order blocks come, and of whole blocks when cut short", () => {
    const asked = request("1", 1000);
    const parts = Array.from({ length: answerBlocks(asked) }, (_, i) =>
      simulateAnswerBlock(asked, i),
    );
    const whole = collectAnswers(asked, parts.flat());
    expect(collectAnswers(asked, [...parts].reverse().flat())).toEqual(whole);
    const cut = collectAnswers(asked, parts.slice(0, 3).flat());
    expect(cut.trials).toBe(500);
    expect(cut.alternatives[1].bookings[0]).toEqual(whole.alternatives[1].bookings[0].slice(0, 50));
  });
});

describe("leverageOf, simulated", () => {
  it("finds elasticities to creation and speed that sum to 1, within their intervals", async () => {
    const inquiry = openInquiry(steady, { method: "simulated", trials: 500 }, answerHere);
    const { levers = [] } = await answerLevers(inquiry, emptyLeverage(inquiry));
    const of = (name: string) =>
      levers.find(({ lever }) => lever === name) as (typeof levers)[number];
    const [creation, cycle] = [of("creation"), of("cycleTime")];
    const sum = creation.elasticity - cycle.elasticity;
    const half = (each: typeof creation) =>
      (each.elasticityInterval[1] - each.elasticityInterval[0]) / 2;
    expect(half(creation)).toBeGreaterThan(0);
    expect(Math.abs(sum - 1)).toBeLessThan(2 * Math.hypot(half(creation), half(cycle)));
  });
});
