import { describe, expect, it } from "vitest";
import type { Distribution } from "../../../engine/dist/distribution.ts";
import { answerLevers } from "../../../engine/leverage/answer-levers.ts";
import { openInquiry } from "../../../engine/leverage/inquiry.ts";
import { emptyLeverage } from "../../../engine/leverage/leverage-of.ts";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import type { Ledger } from "../../../engine/simulate/ledger.ts";
import { WEEK_COUNTS } from "../../../engine/simulate/life-columns.ts";
import o26b from "../../oracles/O26b.json" with { type: "json" };
import o26d from "../../oracles/O26d.json" with { type: "json" };
import o27b from "../../oracles/O27b.json" with { type: "json" };
import o41 from "../../oracles/O41.json" with { type: "json" };
import { answerHere } from "../../support/answer-here.ts";
import { makePeriods, makePlan } from "../../support/make-plan.ts";
import { forecast, makeRequest, readLedgers } from "../../support/run-plan.ts";
import { describeSample, expectNear } from "../../support/statistics.ts";

/** So many times as many opportunities, each asking for as much less: near the fluid limit. */
const SCALE = 20;
const YEARS = 4;

/** The team of oracles O26b, O27b and O41 over years, of which the last has forgotten the first. */
function loaded(perDay: number, hoursPerDay: number, more: Partial<PlanDocument>) {
  return makePlan({
    periods: makePeriods(...Array.from({ length: YEARS }, () => 364)),
    creation: [{ source: "all", perDay: SCALE * perDay }],
    capacity: {
      reps: 1,
      // Half the hours for opportunities that ask for half as many: the ratio is what counts.
      hoursPerWeek: (7 * hoursPerDay) / 4,
      creationShare: 0,
      hoursPerOpportunity: (7 * 0.4) / 4 / SCALE,
      attention: "smooth",
      speedExponent: 1,
      winExponent: 0.8,
    },
    ...more,
  });
}

const lasts = (mean: number): Distribution => ({ mean, cv: 0.5 });
const process = (probability: number): PlanDocument["process"] => ({
  kind: "whole-cycle",
  won: { probability, days: lasts(60) },
});

function lastYear(perDay: number, hoursPerDay: number, more: Partial<PlanDocument>) {
  const { periods, mechanisms } = forecast(loaded(perDay, hoursPerDay, more), { trials: 4 });
  const weeks = mechanisms?.weeks.slice(-26) ?? [];
  return {
    winsPerQuarter: periods[YEARS - 1].wins.mean / 4 / SCALE,
    open: weeks.reduce((sum, { open }) => sum + open, 0) / weeks.length / SCALE,
    focus: weeks.reduce((sum, { focus }) => sum + focus, 0) / weeks.length,
  };
}

describe("reps' hours", () => {
  it.each(["0.4", "0.8", "1.0"] as const)(
    "settle at the load of oracle O26b, at %s a day",
    (perDay) => {
      const expected = o26b.expected[perDay];
      const found = lastYear(Number(perDay), 40, { process: process(0.3) });
      // The fixed point is that of a fluid, and stock is taken weekly: two in a hundred.
      expect(Math.abs(found.open / expected.open - 1)).toBeLessThan(0.03);
      expect(Math.abs(found.focus / expected.attention - 1)).toBeLessThan(0.02);
      expect(Math.abs(found.winsPerQuarter / expected.wins_per_quarter - 1)).toBeLessThan(0.02);
    },
  );

  it("book less for more creation where oracle O41 says so, and more where it does", () => {
    const wins = (perDay: number) => lastYear(perDay, 40, { process: process(0.3) }).winsPerQuarter;
    const rise = wins(0.44) / wins(0.4) - 1;
    expect(Math.abs(rise - o41.expected["0.4"].creation_plus10)).toBeLessThan(0.02);
    // So near its limit the load takes longer to settle than there is time for.
    const fall = wins(1.21) / wins(1.1) - 1;
    expect(Math.abs(fall - o41.expected["1.1"].creation_plus10)).toBeLessThan(0.03);
    expect(fall).toBeLessThan(0);
  });

  it.each(["0.4", "1.1"] as const)(
    "give levers the elasticities of oracle O41, of creation below 0 under load: %s a day",
    async (perDay) => {
      const plan = loaded(Number(perDay), 40, { process: process(0.3) });
      const outcome = plan.periods[YEARS - 1].id;
      const inquiry = openInquiry(plan, { outcome, trials: 4 }, answerHere);
      const levers = inquiry.levers.filter(({ lever }) => /^(creation|winRate)$/.test(lever));
      const asked = { ...inquiry, levers };
      const { levers: told = [] } = await answerLevers(asked, emptyLeverage(asked));
      const [creation, winRate] = told.map(({ elasticity }) => elasticity);
      const { eps_creation, win_plus10 } = o41.expected[perDay];
      // So near its limit the load takes longer to settle than there is time for.
      expect(Math.abs(creation - eps_creation)).toBeLessThan(0.2);
      expect(Math.abs(winRate - Math.log(1 + win_plus10) / Math.log(1.1))).toBeLessThan(0.15);
      expect(creation < 0).toBe(perDay === "1.1");
    },
  );

  it.each(Object.entries(o27b.expected))(
    "are best used with an interior gate: O27b, %s",
    (rule, expected) => {
      const found = lastYear(2, 80, {
        process: process(0.45),
        qualification: {
          prevalence: 0.35,
          strictness: Number(rule.charAt(5)),
          fakes: { never: 0, days: lasts(90) },
        },
      });
      expect(Math.abs(found.focus / expected.attention - 1)).toBeLessThan(0.02);
      expect(Math.abs(found.winsPerQuarter / expected.wins_per_quarter - 1)).toBeLessThan(0.03);
    },
  );

  it.each<[string, Distribution]>([
    ["lognormal", { mean: o26d.inputs.mean_work_days, cv: 1 }],
    ["fixed", { fixed: o26d.inputs.mean_work_days }],
  ])("are shared as oracle O26d says if stock is taken at every event: %s work", (_, days) => {
    const plan = makePlan({
      periods: makePeriods(728),
      creation: [{ source: "all", perDay: o26d.inputs.lambda_per_day }],
      process: { kind: "whole-cycle", won: { probability: 1, days } },
      capacity: {
        reps: 1,
        hoursPerWeek: 7 * o26d.inputs.c,
        creationShare: 0,
        hoursPerOpportunity: 7,
        attention: "equal",
        winExponent: 0,
        update: "event",
      },
    });
    const read = ({ tallies, columns }: Ledger) => {
      const { weeks = 0 } = columns.life ?? {};
      return [80, 103].map((week) => tallies[weeks + WEEK_COUNTS.length * week]);
    };
    // Half a year apart, far beyond the memory of the queue.
    const open = readLedgers(makeRequest(plan, { trials: 800 }), read).flat();
    const { mean, meanError } = describeSample(open);
    expectNear(mean, o26d.expected.mean_open, meanError);
    const atLeast = (count: number) => open.filter((n) => n >= count).length / open.length;
    const error = (p: number) => Math.sqrt((p * (1 - p)) / open.length);
    const { P_overloaded, P_open_ge_15 } = o26d.expected;
    expectNear(atLeast(o26d.inputs.c), P_overloaded, error(P_overloaded));
    expectNear(atLeast(15), P_open_ge_15, error(P_open_ge_15));
  });
});
