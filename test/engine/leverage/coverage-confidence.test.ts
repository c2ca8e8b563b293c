import { describe, expect, it } from "vitest";
import { exactTotal } from "../../../engine/forecast/exact-forecast.ts";
import { openInquiry } from "../../../engine/leverage/inquiry.ts";
import { leverageOf } from "../../../engine/leverage/leverage-of.ts";
import { mapOf } from "../../../engine/leverage/map-of.ts";
import O25 from "../../oracles/O25.json" with { type: "json" };
import O46 from "../../oracles/O46.json" with { type: "json" };
import { answerHere } from "../../support/answer-here.ts";
import { listOfAges, makePeriods, makePlan } from "../../support/make-plan.ts";

/** All that is open closes within the quarter; nothing is created. */
function openOnly(count: number, probability: number, quota: number, dealSize: object) {
  const days = { fixed: 10 };
  return makePlan({
    opening: listOfAges(Array.from({ length: count }, () => 0)),
    creation: [],
    process: { kind: "whole-cycle", won: { probability, days }, lost: { days }, never: 0 },
    periods: makePeriods(91).map((period) => ({ ...period, quota })),
    dealSize: dealSize as never,
  });
}

describe("the coverage–confidence map", () => {
  it("says of coverage and win rate what law L5 says, without a common shock", async () => {
    // A quota of 20 average deals, lognormal with sigma 0.6; 160 open are a coverage of 8.
    const sigma = 0.6;
    const median = 10_000 * Math.exp(-(sigma * sigma) / 2);
    const plan = openOnly(160, 0.2, 200_000, { median, sigma });
    const inquiry = openInquiry(plan, {}, answerHere);
    const at = async (coverage: number, winRate: number) => {
      const corner = (from: number) => ({ from, to: 2 * from, points: 2 });
      const map = await mapOf(
        inquiry,
        { lever: "coverage", ...corner(coverage / 8) },
        { lever: "winRate", ...corner(winRate / 0.2) },
      );
      expect(map.x.valueToday).toBeCloseTo(8, 6);
      return map.pHit[0][0];
    };
    // The law is told to two digits, of a simulation: the exact chances differ by less than 1 %.
    for (const [coverage, winRate, chance] of [
      [3, 0.33, 0.46],
      [5, 0.2, 0.47],
      [8, 0.2, 0.98],
      [8, 0.1, 0.19],
      [8, 0.08, 0.05],
    ]) {
      expect(Math.abs((await at(coverage, winRate)) - chance)).toBeLessThan(0.01);
    }
  });
});

describe("risk in the lower tail", () => {
  it("is that of a lognormal law, O25, where bookings are one deal that is sure", () => {
    const { mean, cv } = O25.inputs;
    const total = exactTotal(openOnly(1, 1, 600_000, { mean, cv }), []);
    const { expected } = O25;
    expect(600_000 - total.valueAtRisk["0.1"]).toBeCloseTo(expected.lognormal_q10, -1);
    const worst = 600_000 - total.conditionalValueAtRisk["0.1"];
    expect(worst / expected.lognormal_mean_below_q10).toBeCloseTo(1, 4);
    expect(total.pHit).toBeCloseTo(expected.lognormal_P_hit_600k, 4);
    const { meanShortfall } = total;
    expect(meanShortfall / expected.lognormal_expected_shortfall_vs_600k).toBeCloseTo(1, 3);
  });
});

describe("ten equal reps", () => {
  it("hit their quotas less often than their team does, as O46 says", () => {
    const quota = 50_000;
    const rep = makePlan({
      opening: "steady-state",
      creation: [{ source: "rep", perDay: 0.05 }],
      periods: makePeriods(91).map((period) => ({ ...period, quota })),
    });
    const { pHit } = exactTotal(rep, []);
    const { expected } = O46;
    expect(pHit).toBeCloseTo(expected.P_rep_hits, 5);
    expect(10 * pHit).toBeCloseTo(expected.expected_reps_hitting, 4);
    const choose = (k: number): number => (k === 0 ? 1 : (choose(k - 1) * (11 - k)) / k);
    const sevenUp = [7, 8, 9, 10].reduce(
      (sum, k) => sum + choose(k) * pHit ** k * (1 - pHit) ** (10 - k),
      0,
    );
    expect(sevenUp).toBeCloseTo(expected.P_at_least_7_reps_hit, 5);
    const team = exactTotal(makePlan({ opening: "steady-state" }), []);
    expect(team.pHit).toBeCloseTo(expected.P_team_hits, 5);
  });
});

describe("leverageOf, risk", () => {
  it("tells what the largest bring, and how far each lever is from an even chance", async () => {
    const amounts = [90_000, 60_000, 50_000, 10_000, 10_000];
    const days = { fixed: 10 };
    const plan = makePlan({
      opening: listOfAges([0, 0, 0, 0, 0], (index) => ({ amount: amounts[index] })),
      creation: [{ source: "all", perDay: 0.5 }],
      process: { kind: "whole-cycle", won: { probability: 0.5, days }, lost: { days }, never: 0 },
      periods: makePeriods(91).map((period) => ({ ...period, quota: 900_000 })),
    });
    const { risk, base } = await leverageOf(openInquiry(plan, {}, answerHere));
    const lost = risk?.loseLargest.map(({ bookings }) => Math.round(bookings.value));
    expect(lost).toEqual([-45_000, -100_000, -110_000]);
    expect(risk?.topThreeShare?.value).toBeCloseTo(100_000 / base.bookings.value, 6);
    const median = exactTotal(plan, []).bookings.quantiles["0.5"];
    expect(risk?.topThreeShareOfMedian?.value).toBeCloseTo(100_000 / median, 3);
    expect(risk?.badQuarter).toBeNull();
    const even = risk?.evenChance.find(({ lever }) => lever === "creation")?.multiply ?? 0;
    expect(even < 1).toBe(base.pHit.value > 0.5);
  });

  it("loses none of which no amount is known", async () => {
    const sized = [90_000, undefined, 60_000, 50_000];
    const plan = makePlan({
      opening: listOfAges([0, 0, 0, 0], (index) => {
        const amount = sized[index];
        return amount === undefined ? {} : { amount };
      }),
    });
    const { risk } = await leverageOf(openInquiry(plan, {}, answerHere));
    expect(risk?.loseLargest.map(({ count }) => count)).toEqual([1, 3]);
    expect(risk?.topThreeShare).not.toBeNull();
    const unsized = makePlan({ opening: listOfAges([0, 0, 0, 0], () => ({})) });
    const { risk: unknown } = await leverageOf(openInquiry(unsized, {}, answerHere));
    expect(unknown?.loseLargest).toEqual([]);
    expect(unknown?.topThreeShare).toBeNull();
  });
});
