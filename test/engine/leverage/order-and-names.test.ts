import { describe, expect, it } from "vitest";
import { openInquiry } from "../../../engine/leverage/inquiry.ts";
import { leverageOf } from "../../../engine/leverage/leverage-of.ts";
import { moveLevers } from "../../../engine/leverage/move-levers.ts";
import type { Plan } from "../../../engine/plan/plan-schema.ts";
import { answerHere } from "../../support/answer-here.ts";
import { makePlan } from "../../support/make-plan.ts";
import { bookingsByTrial } from "../../support/run-plan.ts";
import {
  DISTANCE_MAX,
  describeSample,
  distanceOfLaws,
  expectNear,
} from "../../support/statistics.ts";

/** Luck goes by name: the futures of two such plans differ, what they are drawn from does not. */
function expectSameLaw(one: Plan, other: Plan): void {
  const [a, b] = [one, other].map((plan) => bookingsByTrial(plan, { trials: 4000 }));
  expect(a).not.toEqual(b);
  expect(distanceOfLaws(a, b)).toBeLessThan(DISTANCE_MAX);
  const [x, y] = [describeSample(a), describeSample(b)];
  expectNear(x.mean, y.mean, Math.hypot(x.meanError, y.meanError));
}

describe("rows of a plan", () => {
  it("lead to the same answers in any order, to the last bit", async () => {
    const rows = [
      { id: "a", created: "2025-11-01", amount: 40_000 },
      { id: "b", created: "2025-12-01", amount: 90_000 },
    ];
    const opening = { opportunities: rows.map((row) => ({ ...row, status: "open" as const })) };
    const creation = [
      { source: "one", perDay: 0.3 },
      { source: "two", perDay: 0.2 },
    ];
    const plan = makePlan({ opening, creation });
    const turned = makePlan({
      opening: { opportunities: [...opening.opportunities].reverse() },
      creation: [...creation].reverse(),
    });
    const answers = (of: Plan) =>
      answerHere({
        alternatives: [moveLevers(of, []), moveLevers(of, [{ lever: "winRate", multiply: 1.05 }])],
        method: "simulated",
        seed: "1",
        trials: 500,
        outcomes: [0],
      });
    expect(await answers(turned)).toEqual(await answers(plan));
  });

  it("lead to one law whatever they are called", () => {
    const named = (a: string, b: string) =>
      makePlan({
        opening: {
          opportunities: [
            { id: a, created: "2025-11-01", amount: 40_000, status: "open" },
            { id: b, created: "2025-12-01", amount: 90_000, status: "open" },
          ],
        },
        creation: [
          { source: a, perDay: 0.3 },
          { source: b, perDay: 0.2 },
        ],
      });
    expectSameLaw(named("north", "south"), named("one", "two"));
  });
});

describe("a Poisson source", () => {
  it("can be split in two without changing any law", async () => {
    const one = makePlan({ creation: [{ source: "all", perDay: 0.5 }] });
    const two = makePlan({
      creation: [
        { source: "some", perDay: 0.2 },
        { source: "others", perDay: 0.3 },
      ],
    });
    expectSameLaw(one, two);
    const [a, b] = await Promise.all(
      [one, two].map((plan) => leverageOf(openInquiry(plan, {}, answerHere))),
    );
    expect(b.base.pHit.value).toBeCloseTo(a.base.pHit.value, 9);
    a.levers.forEach(({ elasticity, pHitPerPercent }, i) => {
      expect(b.levers[i].elasticity).toBeCloseTo(elasticity, 7);
      expect(b.levers[i].pHitPerPercent).toBeCloseTo(pHitPerPercent, 7);
    });
  });
});
