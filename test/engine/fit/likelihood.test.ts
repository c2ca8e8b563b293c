import { describe, expect, it } from "vitest";
import { climbHill } from "../../../engine/fit/climb-hill.ts";
import { filterLevel } from "../../../engine/fit/filter-level.ts";
import { fitLifetime } from "../../../engine/fit/fit-lifetime.ts";
import { fitMixture } from "../../../engine/fit/fit-mixture.ts";
import {
  STRENGTH_PRIOR,
  shrinkEventRates,
  shrinkWinRates,
} from "../../../engine/fit/shrink-rates.ts";
import { groupSpells } from "../../../engine/fit/spell-groups.ts";
import { makeSpells } from "../../../engine/fit/spells.ts";
import O11 from "../../oracles/O11.json" with { type: "json" };
import O11b from "../../oracles/O11b.json" with { type: "json" };
import O12 from "../../oracles/O12.json" with { type: "json" };
import O12b from "../../oracles/O12b.json" with { type: "json" };
import O12c from "../../oracles/O12c.json" with { type: "json" };
import O35 from "../../oracles/O35.json" with { type: "json" };
import O43 from "../../oracles/O43.json" with { type: "json" };

const zeros = (values: readonly unknown[]) => values.map(() => 0);

describe("fitLifetime", () => {
  const { days, status } = O11.inputs;
  const any = { entry: zeros(days), exit: days, event: status.map((s) => (s > 0 ? 1 : 0)) };
  const wins = { ...any, event: status.map((s) => (s === 1 ? 1 : 0)) };

  it.each([
    ["any closing", any, O11.expected.lognormal_any_close],
    ["wins, losses censored", wins, O11.expected.lognormal_win_cause_specific],
  ])("finds the likeliest lognormal of %s", (_, lifetimes, expected) => {
    const fit = fitLifetime(lifetimes);
    expect(fit?.mu).toBeCloseTo(expected.mu, 6);
    expect(fit?.sigma).toBeCloseTo(expected.sigma, 6);
    expect(fit?.logLikelihood).toBeCloseTo(expected.loglik, 6);
    expect(fit?.muError).toBeCloseTo(expected.se_mu, 5);
    expect(fit?.logSigmaError).toBeCloseTo(expected.se_logsigma, 5);
  });

  it.each([
    ["any closing", any, O11.expected.weibull_any_close],
    ["wins, losses censored", wins, O11.expected.weibull_win_cause_specific],
  ])("finds the likeliest Weibull of %s", (_, lifetimes, expected) => {
    const fit = fitLifetime(lifetimes, "weibull");
    expect(fit?.mu).toBeCloseTo(expected.survreg_intercept, 5);
    expect(fit?.sigma).toBeCloseTo(expected.survreg_scale, 5);
    expect(fit?.logLikelihood).toBeCloseTo(expected.loglik, 6);
    expect(fit?.muError).toBeCloseTo(expected.se_intercept, 5);
  });

  it("finds R's laws of Freireich's data", () => {
    const { time: exit, event } = O35.inputs;
    const lifetimes = { entry: zeros(exit), exit, event };
    const lognormal = fitLifetime(lifetimes);
    expect(lognormal?.mu).toBeCloseTo(O35.expected.lognormal_survreg.mu, 5);
    expect(lognormal?.logLikelihood).toBeCloseTo(O35.expected.lognormal_survreg.loglik, 5);
    const weibull = fitLifetime(lifetimes, "weibull");
    expect(weibull?.sigma).toBeCloseTo(O35.expected.weibull_survreg.scale, 5);
  });

  it("has no answer where all that ended took the same time", () => {
    expect(fitLifetime({ entry: [0, 0], exit: [5, 5], event: [1, 1] })).toBeUndefined();
  });
});

describe("fitMixture", () => {
  const { duration, status } = O11b.inputs;
  const groups = groupSpells(
    makeSpells(duration.map((exit, index) => ({ exit, ending: status[index] }))),
  );
  const tolerance = 1e-9;

  it("finds the likeliest mixture with a share that never closes", () => {
    const { with_never: expected } = O11b.expected;
    const fit = fitMixture(groups, { tolerance });
    expect(fit.logLikelihood).toBeCloseTo(expected.loglik, 5);
    expect(fit.won).toBeCloseTo(expected.q_won, 4);
    expect(fit.lost).toBeCloseTo(expected.q_lost, 4);
    expect(fit.never).toBeCloseTo(expected.q_never, 4);
    expect(fit.wonMu).toBeCloseTo(expected.mu_w, 4);
    expect(fit.wonSigma).toBeCloseTo(expected.sigma_w, 4);
    expect(fit.lostMu).toBeCloseTo(expected.mu_l, 4);
    expect(fit.lostSigma).toBeCloseTo(expected.sigma_l, 4);
  });

  it("finds it without one, which here is less likely by 3 units", () => {
    const { no_never: expected } = O11b.expected;
    const fit = fitMixture(groups, { tolerance, never: 0 });
    expect(fit.logLikelihood).toBeCloseTo(expected.loglik, 5);
    expect(fit.won).toBeCloseTo(expected.q_won, 4);
    expect(fit.lostSigma).toBeCloseTo(expected.sigma_l, 4);
  });

  it.each(Object.entries(O11b.expected.profile_never))(
    "has the profile of the share that never closes at %s",
    (never, expected) => {
      const fit = fitMixture(groups, { tolerance, never: Number(never) });
      expect(fit.logLikelihood).toBeCloseTo(expected.loglik, 5);
      expect(fit.won).toBeCloseTo(expected.q_won, 4);
    },
  );
});

describe("shrinkage", () => {
  const of = (counts: readonly number[], exposures: readonly number[]) =>
    counts.map((count, index) => ({ count, exposure: exposures[index] }));

  it("shrinks win rates of reps as the likeliest beta law has it", () => {
    const { alpha, beta, rates, logLikelihood } = shrinkWinRates(of(O12.inputs.k, O12.inputs.n));
    expect(alpha).toBeCloseTo(O12.expected.alpha, 4);
    expect(beta).toBeCloseTo(O12.expected.beta, 4);
    expect(logLikelihood).toBeCloseTo(O12.expected.loglik_wo_binom_coef, 6);
    rates.forEach((rate, index) => {
      expect(rate).toBeCloseTo(O12.expected.shrunk[index], 4);
    });
  });

  it("shrinks creation rates of reps as the likeliest gamma law has it", () => {
    const { count, exposure_days } = O12b.inputs;
    const { alpha, beta, rates } = shrinkEventRates(of(count, exposure_days));
    expect(alpha).toBeCloseTo(O12b.expected.alpha, 4);
    expect(beta).toBeCloseTo(O12b.expected.beta, 3);
    rates.forEach((rate, index) => {
      expect(rate).toBeCloseTo(O12b.expected.shrunk[index], 4);
    });
  });

  it("lets the strength run away by likelihood alone, and holds it by its prior", () => {
    const groups = of(O12c.inputs.k, O12c.inputs.n);
    const alone = shrinkWinRates(groups);
    expect((alone.alpha + alone.beta) / O12c.expected.prior_strength).toBeCloseTo(1, 3);
    const held = shrinkWinRates(groups, STRENGTH_PRIOR);
    expect(held.alpha + held.beta).toBeLessThan(80);
    expect(Math.max(...held.rates) - Math.min(...held.rates)).toBeGreaterThan(0.03);
  });
});

describe("filterLevel", () => {
  it("follows a rate as the discounted recursion does", () => {
    const steps = filterLevel(O43.inputs.y, [1, 1, 1, 1], 0.95, { a: 2, b: 0.4 });
    steps.forEach((step, index) => {
      const { pred_mean, pred_var, a, b } = O43.expected[index];
      expect(step.predictedMean).toBeCloseTo(pred_mean, 11);
      expect(step.predictedVariance).toBeCloseTo(pred_var, 11);
      expect([step.a, step.b]).toEqual([a, b].map((x) => expect.closeTo(x, 11)));
    });
  });
});

describe("climbHill", () => {
  it("finds the top of Rosenbrock's ridge", () => {
    const height = ([x, y]: readonly number[]) => -((1 - x) ** 2) - 100 * (y - x * x) ** 2;
    const [x, y] = climbHill(height, [-1.2, 1]);
    expect(x).toBeCloseTo(1, 5);
    expect(y).toBeCloseTo(1, 5);
  });
});
