import { beforeAll, describe, expect, it } from "vitest";
import { type InquiryOptions, openInquiry } from "../../../engine/leverage/inquiry.ts";
import { leverageOf } from "../../../engine/leverage/leverage-of.ts";
import { type Leverage, leverageSchema } from "../../../engine/leverage/leverage-schema.ts";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import O21b from "../../oracles/O21b.json" with { type: "json" };
import O22 from "../../oracles/O22.json" with { type: "json" };
import O23 from "../../oracles/O23.json" with { type: "json" };
import O39 from "../../oracles/O39.json" with { type: "json" };
import O39b from "../../oracles/O39b.json" with { type: "json" };
import { answerHere } from "../../support/answer-here.ts";
import { makePeriods, makePlan } from "../../support/make-plan.ts";

/** Team A's year with the moves of the method's worked table, and what they cost. */
const TEAM_A: Partial<PlanDocument> = {
  opening: "steady-state",
  periods: makePeriods(91, 91, 91, 91).map((period, index) => ({ ...period, id: `Q${index + 1}` })),
  levers: {
    creation: { low: 1, high: 1.2, cost: 30_000 },
    winRate: { low: 1, high: 1.1, cost: 30_000 },
    dealSize: { low: 1, high: 1.1, cost: 20_000 },
    cycleTime: { low: 1 / 1.15, high: 1, cost: 40_000 / 1.304347826 },
  },
};

const MOVES = {
  creation: "creation +20%",
  winRate: "win rate +10% (rel)",
  dealSize: "size +10%",
  cycleTime: "cycle -13% (speed x1.15)",
} as const;
type TeamLever = keyof typeof MOVES;
const LEVERS = Object.keys(MOVES) as TeamLever[];

function analyse(document: Partial<PlanDocument>, options: InquiryOptions = {}) {
  return leverageOf(openInquiry(makePlan(document), options, answerHere));
}

function leverOf({ levers }: Leverage, lever: string) {
  const found = levers.find((each) => each.lever === lever);
  if (!found) throw new Error(`no lever ${lever}`);
  return found;
}

describe("leverageOf, team A", () => {
  let year: Leverage;
  beforeAll(async () => {
    year = await analyse(TEAM_A, { outcome: "Q1" });
  }, 60_000);

  it("is a leverage document", () => {
    expect(() => leverageSchema.parse(year)).not.toThrow();
    expect(year).toMatchObject({ method: "exact", isComplete: true });
  });

  it.each(["Q1", "Q2", "Q4"] as const)("has the worked table of O39 in %s", (quarter) => {
    const expected = O39.expected[quarter];
    for (const lever of LEVERS) {
      const bar = year.tornado.find((each) => each.lever === lever);
      const end = lever === "cycleTime" ? bar?.low : bar?.high;
      const found = end?.periods.find(({ id }) => id === quarter);
      const { dE, dP_pp } = expected[MOVES[lever]];
      expect(found?.bookings.value).toBeCloseTo(dE, 0);
      expect(100 * (found?.pHit.value ?? 0)).toBeCloseTo(dP_pp, 3);
    }
  });

  it("attributes the four moves of O39b by Shapley, and the shares sum to the whole", () => {
    const { shapley } = year;
    for (const lever of LEVERS) {
      const share = (of: "bookings" | "pHit") =>
        shapley?.[of].parts.find((part) => part.lever === lever)?.value;
      expect(share("bookings")).toBeCloseTo(O39b.expected.Q1_E.shapley[MOVES[lever]], 0);
      expect(share("pHit")).toBeCloseTo(O39b.expected.Q1_P.shapley[MOVES[lever]], 6);
    }
    if (!shapley) throw new Error("no shares");
    const { base, all, parts } = shapley.pHit;
    const sum = parts.reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(all - base, 12);
  });

  it("says what each move brings for its cost: points per 10k in the method's table", async () => {
    const perCost = (document: Leverage) =>
      LEVERS.map((lever) => 1e6 * (leverOf(document, lever).perCost?.pHit.value ?? 0));
    expect(perCost(await analyse(TEAM_A, { outcome: "Q2" }))).toEqual(
      [2.4, 3.1, 4.1, 0.5].map((points) => expect.closeTo(points, 0)),
    );
  });

  it("needs a cycle's time until more creation shows, and none for the others", () => {
    // The median cycle of what is won is 75 days.
    expect(Math.abs((leverOf(year, "creation").leadTimeDays ?? 0) - 75)).toBeLessThan(7);
    for (const lever of ["winRate", "dealSize", "cycleTime"]) {
      expect(leverOf(year, lever).leadTimeDays).toBeLessThan(7);
    }
  });

  it("finds that a shorter cycle pulls wins forward once, unlike the velocity formula", () => {
    const [first, ...later] = year.velocity?.periods ?? [];
    expect(year.velocity?.formula.value).toBe(1.25);
    expect(first.simulated.value).toBeGreaterThan(1.1);
    expect(later[2].simulated.value).toBeLessThan(1.01);
  });

  it("is best by cost where costs are known, surely if the plan is taken as right", () => {
    expect(year.verdict).toMatchObject({ by: "cost", measure: "pHitPerCost", confidence: 1 });
    expect(year.verdict?.best).toBe("dealSize");
  });
});

describe("leverageOf", () => {
  it.each(Object.entries(O22.expected))(
    "has the elasticities of O22 over %s days",
    async (days, of) => {
      const periods = makePeriods(Number(days));
      const found = await analyse({ opening: "steady-state", periods });
      const elasticity = (lever: string) => leverOf(found, lever).elasticity;
      // Central differences of 1 %: the error is of the order of 1e-5.
      expect(elasticity("creation")).toBeCloseTo(of.eps_creation, 4);
      expect(-elasticity("cycleTime")).toBeCloseTo(of.eps_speed, 4);
      expect(elasticity("winRate")).toBeCloseTo(of.eps_win, 6);
      expect(elasticity("dealSize")).toBeCloseTo(of.eps_size, 5);
    },
  );

  it.each(Object.entries(O23.expected))(
    "has the slopes of P(hit) of O23 at a quota of %s",
    async (quota, of) => {
      const periods = makePeriods(91).map((period) => ({ ...period, quota: Number(quota) }));
      const found = await analyse({ opening: "steady-state", periods });
      expect(found.base.pHit.value).toBeCloseTo(of.P, 6);
      const slope = (lever: string) => 100 * leverOf(found, lever).pHitPerPercent;
      // The oracle's own differences of 1 % are off by as much.
      expect(Math.abs(slope("winRate") - of.dP_dln_count)).toBeLessThan(1e-4);
      expect(Math.abs(slope("dealSize") - of.dP_dln_size)).toBeLessThan(1e-4);
    },
  );

  it("finds that creation and capture multiply, as in O21b", async () => {
    // From nothing and with every cycle inside the year, bookings are creation × win rate × size.
    const found = await analyse({ opening: "empty", periods: makePeriods(364) });
    const pair = found.interactions.find(({ levers }) => levers.join() === "creation,winRate");
    // Of +10 % and +10 %, 1 % is interaction; O21b has 20 % and 20 %, 4 %.
    expect(pair?.bookings.value).toBeCloseTo(0.01, 6);
    const { interaction, delta } = O21b.expected;
    const base = delta / 0.44;
    expect(interaction / base).toBeCloseTo(0.04, 9);
  });

  it("needs fewer creations for a higher win rate than for a greater size", async () => {
    const found = await analyse({ opening: "empty", periods: makePeriods(364) });
    const elasticity = (lever: string) =>
      leverOf(found, lever).requiredOpportunitiesElasticity?.value ?? Number.NaN;
    const [win, size] = [elasticity("winRate"), elasticity("dealSize")];
    expect(win).toBeCloseTo(-1, 4);
    expect(size).toBeGreaterThan(-1);
    expect(size).toBeLessThan(-0.8);
  });

  it("is not moved by creation that closes after the horizon, and says why", async () => {
    const days = { median: 4000, sigma: 0.01 };
    const process = {
      kind: "whole-cycle",
      won: { probability: 0.5, days },
      lost: { days },
      never: 0,
    } as const;
    const found = await analyse({ opening: "steady-state", process });
    expect(leverOf(found, "creation")).toMatchObject({
      elasticity: 0,
      elasticityInterval: [0, 0],
      nullReason: "what is created from now on closes after the horizon",
    });
  });

  it("tells what it knows part by part, the levers first", async () => {
    const told: Leverage[] = [];
    const inquiry = openInquiry(makePlan({ opening: "steady-state" }), {}, answerHere);
    const whole = await leverageOf(inquiry, (soFar) => told.push(soFar));
    expect(told[0].levers).toHaveLength(4);
    expect(told[0].isComplete).toBe(false);
    expect({ ...told[told.length - 1], isComplete: true }).toEqual(whole);
  });
});
