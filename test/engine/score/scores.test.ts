import { describe, expect, it } from "vitest";
import { quantile } from "../../../engine/dist/quantile.ts";
import { normalQuantile } from "../../../engine/numeric/normal.ts";
import { brierScore, logScore } from "../../../engine/score/binary-scores.ts";
import { crps } from "../../../engine/score/crps.ts";
import { intervalScore } from "../../../engine/score/interval-score.ts";
import { mixtureCrps } from "../../../engine/score/mixture-crps.ts";
import { pinball } from "../../../engine/score/pinball.ts";
import { placeOf, randomizedPit } from "../../../engine/score/pit.ts";
import O19 from "../../oracles/O19.json";
import O19b from "../../oracles/O19b.json";
import O19c from "../../oracles/O19c.json";
import O29d from "../../oracles/O29d.json";
import { integratedCrps, lognormalCrps, normalCrps, poissonCrps } from "./closed-crps.ts";

/** Draws that stand for a law: its quantiles at the middles of so many equal shares. */
function quantilesOf(of: (p: number) => number, n = 20_000): number[] {
  return Array.from({ length: n }, (_, i) => of((i + 0.5) / n));
}

describe("crps", () => {
  const { expected, inputs } = O19;

  it("is that of the five draws of oracle O19, in both versions", () => {
    const sorted = [...inputs.ens].sort((a, b) => a - b);
    expect(crps(sorted, inputs.y)).toBeCloseTo(expected.ensemble_standard, 10);
    expect(crps(sorted, inputs.y, "fair")).toBeCloseTo(expected.ensemble_fair, 10);
  });

  it("is the absolute error of a single number", () => {
    expect(crps([300], 420)).toBe(120);
  });

  it("is the closed form's, of quantiles fine enough to stand for the law", () => {
    const normal = quantilesOf((p) => 500 + 100 * normalQuantile(p));
    expect(normalCrps(500, 100, 600)).toBeCloseTo(expected.normal_y600_m500_s100, 9);
    expect(crps(normal, 600)).toBeCloseTo(expected.normal_y600_m500_s100, 2);

    const [mu, sigma] = [10.4732047, 0.8325546];
    const lognormal = { family: "lognormal", mu, sigma } as const;
    for (const [outcome, truth] of [
      [80_000, expected.lognormal_y80000],
      [20_000, expected.lognormal_y20000],
    ]) {
      expect(lognormalCrps(mu, sigma, outcome) / truth).toBeCloseTo(1, 7);
      const draws = quantilesOf((p) => quantile(lognormal, p));
      expect(crps(draws, outcome) / truth).toBeCloseTo(1, 3);
    }
    const gamma = { family: "gamma", shape: 3, scale: 1.5 } as const;
    expect(integratedCrps(gamma, 2, 60)).toBeCloseTo(expected.gamma_y2_a3_th1p5, 7);
    expect(
      crps(
        quantilesOf((p) => quantile(gamma, p), 2_000),
        2,
      ),
    ).toBeCloseTo(expected.gamma_y2_a3_th1p5, 3);
    expect(poissonCrps(11.375, 14)).toBeCloseTo(expected.poisson11p375_y14, 9);
  });

  it("is twice the mean pinball loss over all quantiles", () => {
    const draws = quantilesOf((p) => 10 * normalQuantile(p), 400);
    const losses = draws.map((draw, i) => pinball(draw, 7, (i + 0.5) / 400));
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / 400;
    expect(crps(draws, 7)).toBeCloseTo(2 * mean, 8);
  });

  it("of a mixture is a parabola in its weight", () => {
    const first = [1, 4, 4, 9];
    const second = [0, 2, 3, 8, 20];
    const { constant, linear, square } = mixtureCrps(first, second, 5);
    for (const weight of [0, 0.25, 0.6, 1]) {
      // A hundred draws: each of the first w · 25 times, each of the second (1 - w) · 20 times.
      const repeat = (values: number[], times: number) =>
        values.flatMap((value) => Array.from({ length: Math.round(times) }, () => value));
      const draws = [...repeat(first, 25 * weight * 4), ...repeat(second, 20 * (1 - weight) * 4)];
      const mixed = crps(
        draws.sort((a, b) => a - b),
        5,
      );
      expect(constant + linear * weight + square * weight ** 2).toBeCloseTo(mixed, 12);
    }
  });

  it("hardly sees that a forecast is too sure, and the 10 % pinball loss does: O19c", () => {
    const truth = quantilesOf(normalQuantile, 2_000);
    for (const [sd, wanted] of Object.entries(O19c.expected)) {
      const forecast = quantilesOf((p) => Number(sd) * normalQuantile(p), 400);
      const meanOf = (of: (outcome: number) => number) =>
        truth.reduce((sum, outcome) => sum + of(outcome), 0) / truth.length;
      const low = Number(sd) * normalQuantile(0.1);
      expect(meanOf((y) => crps(forecast, y))).toBeCloseTo(wanted.E_crps, 2);
      expect(meanOf((y) => pinball(low, y, 0.1))).toBeCloseTo(wanted.E_pinball10, 3);
      expect(meanOf((y) => (Math.abs(y) <= -low ? 1 : 0))).toBeCloseTo(wanted.coverage80, 3);
    }
  });
});

describe("pinball and intervalScore", () => {
  const { expected } = O19b;

  it("are those of oracle O19b", () => {
    expect(pinball(400, 560, 0.1)).toBeCloseTo(expected.pinball_q400_y560_t10, 10);
    expect(pinball(400, 560, 0.5)).toBeCloseTo(expected.pinball_q400_y560_t50, 10);
    expect(pinball(650, 560, 0.9)).toBeCloseTo(expected.pinball_q650_y560_t90, 10);
    expect(intervalScore([400, 650], 560, 0.2)).toBe(expected.interval80_400_650_y560);
    expect(intervalScore([400, 650], 700, 0.2)).toBe(expected.interval80_400_650_y700);
    expect(intervalScore([400, 650], 380, 0.2)).toBe(expected.interval80_400_650_y380);
  });

  it("are one, up to 2 / a: an interval is two quantiles", () => {
    const losses = pinball(400, 700, 0.1) + pinball(650, 700, 0.9);
    expect((2 / 0.2) * losses).toBeCloseTo(intervalScore([400, 650], 700, 0.2), 9);
  });
});

describe("the place of an outcome", () => {
  it("has a width where draws equal it, and the PIT lies in it", () => {
    const place = placeOf([0, 0, 0, 5, 9], 0);
    expect(place).toEqual({ below: 0, upTo: 0.6 });
    expect(randomizedPit(place, 0.5)).toBeCloseTo(0.3, 12);
    expect(placeOf([0, 0, 0, 5, 9], 7)).toEqual({ below: 0.8, upTo: 0.8 });
    expect(placeOf([0, 0, 0, 5, 9], -1)).toEqual({ below: 0, upTo: 0 });
  });

  it("is that of the count of oracle O29d, halfway", () => {
    const { lower, upper, mid } = O29d.expected;
    expect(randomizedPit({ below: lower, upTo: upper }, 0.5)).toBeCloseTo(mid, 12);
  });
});

describe("scores of probabilities", () => {
  it("are least for the true probability", () => {
    const expected = (score: typeof brierScore, p: number) =>
      0.3 * score(p, true) + 0.7 * score(p, false);
    for (const score of [brierScore, logScore]) {
      expect(expected(score, 0.3)).toBeLessThan(expected(score, 0.28));
      expect(expected(score, 0.3)).toBeLessThan(expected(score, 0.32));
    }
    expect(brierScore(0.8, true)).toBeCloseTo(0.04, 12);
    expect(logScore(0.5, false)).toBeCloseTo(Math.LN2, 12);
    expect(logScore(0, true)).toBe(Infinity);
  });
});
