import { describe, expect, it } from "vitest";
import { MECHANISM_BLOCKS } from "../../../engine/plan/mechanism-blocks.ts";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { precisionOf } from "../../../engine/process/gate.ts";
import { lifeOf } from "../../../engine/simulate/life.ts";
import { MARK } from "../../../engine/simulate/life-state.ts";
import o18 from "../../oracles/O18.json" with { type: "json" };
import o27 from "../../oracles/O27.json" with { type: "json" };
import o42 from "../../oracles/O42.json" with { type: "json" };
import { listOfAges, makePeriods, makePlan } from "../../support/make-plan.ts";
import { forecast } from "../../support/run-plan.ts";
import { expectMean, expectNear } from "../../support/statistics.ts";
import { eachFuture } from "./each-future.ts";

const DAY: PlanDocument["process"] = {
  kind: "whole-cycle",
  won: { probability: o27.inputs.win_given_real, days: { fixed: 1e-6 } },
};

describe("the qualification gate", () => {
  const { sensitivity, specificity, prevalence_real: prevalence } = o27.inputs;
  const criteria = {
    pain: { sensitivity: sensitivity.pain, specificity: specificity.pain },
    interest: { sensitivity: sensitivity.interest, specificity: specificity.interest },
    fit: { sensitivity: sensitivity.fit, specificity: specificity.fit },
  };

  it.each(Object.entries(o27.expected))(
    "lets in and wins what oracle O27 says, at %s",
    (rule, expected) => {
      const strictness = Number(rule.charAt(5));
      const qualification = { prevalence, strictness, criteria, fakes: { never: 0 } };
      const gate = MECHANISM_BLOCKS.qualification.parse(qualification);
      expect(precisionOf(gate, prevalence)).toBeCloseTo(expected.precision_real, 12);

      const perDay = o27.inputs.candidates_per_day;
      const plan = makePlan({ creation: [{ source: "all", perDay }], process: DAY, qualification });
      const { mechanisms, total } = forecast(plan, { trials: 500 });
      if (!mechanisms) throw new Error("the gate is off");
      const { created, createdReal } = mechanisms.creation;
      expectMean(created, 91 * expected.opps_per_day);
      expectMean(createdReal, 91 * expected.opps_per_day * expected.precision_real);
      expectMean(total.wins, expected.wins_per_quarter_uncapped);
    },
  );

  it("asks a fraction of a criterion of that share of candidates", () => {
    const gate = (strictness: number) =>
      MECHANISM_BLOCKS.qualification.parse({ prevalence, strictness, criteria });
    const plan = (strictness: number) =>
      makePlan({ process: DAY, qualification: gate(strictness) });
    const accepted = (strictness: number) => {
      const { mechanisms } = forecast(plan(strictness), { trials: 500 });
      return mechanisms?.creation.accepted?.mean ?? 0;
    };
    const [two, between, three] = [2, 2.5, 3].map(accepted);
    expect(Math.abs(between - (two + three) / 2)).toBeLessThan(0.02 * between);
  });

  it("books as much behind a gate of marketing's that is looser than that of sales", () => {
    const withMarketing = (strictness: number) =>
      forecast(makePlan({ process: DAY, qualification: { marketing: { strictness } } }));
    const [none, loose, strict] = [0, 1, 3].map(withMarketing);
    expect(loose.total.bookings.mean).toBe(none.total.bookings.mean);
    expect(strict.total.bookings.mean).toBeLessThan(loose.total.bookings.mean);
    const [low, high] = [none, strict].map((f) => f.mechanisms?.capture.reportedConversion ?? 0);
    expect(high).toBeGreaterThan(low);
  });
});

describe("the pushes of a close date", () => {
  it("tell the real from the others as oracle O18 says", () => {
    const { prior_real, push_prob_real, push_prob_fake } = o18.inputs;
    // Exponential lives of which these shares outlast each 28 days.
    const scale = (outlasts: number) => 28 / -Math.log(outlasts);
    const plan = makePlan({
      periods: makePeriods(3 * 28 + 1),
      creation: [],
      opening: listOfAges(Array(300).fill(0), () => ({ expectedClose: "2026-01-29" })),
      process: {
        kind: "whole-cycle",
        won: {
          probability: o18.inputs.win_given_real,
          days: { family: "weibull", shape: 1, scale: scale(push_prob_real) },
        },
      },
      qualification: {
        prevalence: prior_real,
        strictness: 0,
        fakes: { never: 0, days: { family: "weibull", shape: 1, scale: scale(push_prob_fake) } },
      },
      pushes: { by: [{ days: 28, weight: 1 }] },
    });
    let [real, all] = [0, 0];
    eachFuture(plan, 200, (run, key, path, ledger) => {
      const { state } = lifeOf(run, key, path, ledger);
      for (const place of state.list.subarray(0, state.count)) {
        expect(state.pushes[place]).toBe(3);
        all++;
        if (!(state.marks[place] & MARK.fake)) real++;
      }
    });
    // The last day, after the third push, has told a little more.
    const odds = o18.expected["3"].p_real / (1 - o18.expected["3"].p_real);
    const later = odds * (push_prob_real / push_prob_fake) ** (1 / 28);
    const expected = later / (1 + later);
    expectNear(real / all, expected, Math.sqrt((expected * (1 - expected)) / all));
  });
});

describe("the effects of size", () => {
  it.each(Object.entries(o42.expected))("book what oracle O42 says at %s", (beta, expected) => {
    const probability = 1 / (1 + Math.exp(-expected.intercept));
    const plan = makePlan({
      creation: [{ source: "all", perDay: 20 }],
      process: { kind: "whole-cycle", won: { probability, days: { fixed: 1e-6 } } },
      dealSize: { mean: o42.inputs.mean_size, cv: o42.inputs.cv },
      sizeEffects: { winRate: Number(beta), cycleTime: 0 },
    });
    const { total } = forecast(plan, { trials: 150 });
    expectMean(total.bookings, 20 * 91 * expected.bookings_per_opp);
    expect(total.bookings.mean / total.wins.mean / expected.mean_won_size).toBeCloseTo(1, 1);
  });
});
