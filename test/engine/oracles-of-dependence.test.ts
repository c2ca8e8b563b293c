import { describe, expect, it } from "vitest";
import { cdf } from "../../engine/dist/cdf.ts";
import { makeLaw } from "../../engine/dist/make-law.ts";
import { secondMoment } from "../../engine/dist/moments.ts";
import { poissonQuantile } from "../../engine/dist/poisson.ts";
import { quantile } from "../../engine/dist/quantile.ts";
import { betaRegularized, lnBeta } from "../../engine/numeric/incomplete-beta.ts";
import { betaQuantile } from "../../engine/numeric/inverse-incomplete-beta.ts";
import { normalCdf, normalQuantile } from "../../engine/numeric/normal.ts";
import { drawWord, uniformOf } from "../../engine/random/draw-word.ts";
import { entityOfText } from "../../engine/random/entity.ts";
import { seedKey } from "../../engine/random/seed-key.ts";
import { trialKey } from "../../engine/random/trial-key.ts";
import o04b from "../oracles/O04b.json" with { type: "json" };
import o09 from "../oracles/O09.json" with { type: "json" };
import o10 from "../oracles/O10.json" with { type: "json" };
import o10b from "../oracles/O10b.json" with { type: "json" };
import o10c from "../oracles/O10c.json" with { type: "json" };

/** Oracles that are no plan of ours: their arithmetic is done through the engine's functions. */

const { expected: correlated } = o09;

/** P(wins <= k) of n that each win with probability p, DLMF 8.17.5. */
function binomialCdf(k: number, n: number, p: number): number {
  return k < 0 ? 0 : betaRegularized(1 - p, { a: n - k, b: k + 1 });
}

/** P(wins <= k) where one normal factor moves all n: a mixture of binomials. */
function copulaCdf(k: number, n: number, rho: number): number {
  const threshold = normalQuantile(0.25);
  let sum = 0;
  let weights = 0;
  for (let z = -9; z <= 9; z += 0.05) {
    const weight = Math.exp(-0.5 * z * z);
    const p = normalCdf((threshold - Math.sqrt(rho) * z) / Math.sqrt(1 - rho));
    sum += weight * binomialCdf(k, n, p);
    weights += weight;
  }
  return sum / weights;
}

describe("wins that a Gaussian copula correlates (O09)", () => {
  const cases = Object.entries(correlated).filter(([name]) => name.startsWith("N"));
  it.each(cases)("spread as reference software says: %s", (name, expected) => {
    const [, n, rho] = (/^N(\d+)_rho([\d.]+)$/.exec(name) ?? []).map(Number);
    const { mean, sd, q10, q90, P_ge_mean } = expected as Record<string, number>;
    const below = Array.from({ length: n }, (_, k) => copulaCdf(k, n, rho));
    // E[X] = sum of P(X > k), E[X²] = sum of (2 k + 1) P(X > k).
    const first = below.reduce((sum, at) => sum + 1 - at, 0);
    const second = below.reduce((sum, at, k) => sum + (2 * k + 1) * (1 - at), 0);
    expect(first).toBeCloseTo(mean, 8);
    expect(Math.sqrt(second - first * first)).toBeCloseTo(sd, 7);
    expect(below.findIndex((at) => at >= 0.1)).toBe(q10);
    expect(below.findIndex((at) => at >= 0.9)).toBe(q90);
    expect(1 - below[n / 4 - 1]).toBeCloseTo(P_ge_mean, 8);
  });
});

describe("wins whose parameters are themselves uncertain (O10)", () => {
  const DRAWS = 50_000;
  const rates = { family: "gamma", shape: 92, scale: 1 / 184 } as const;

  it("have the variance of the process and of the parameters together", () => {
    const key = seedKey("O10");
    const entity = entityOfText("oracle", "O10");
    let sum = 0;
    let squares = 0;
    for (let draw = 0; draw < DRAWS; draw++) {
      const trial = trialKey(key, draw);
      const [a, b, c] = [0, 1, 2].map((purpose) => uniformOf(drawWord(trial, entity, purpose)));
      const mean = 91 * quantile(rates, a) * betaQuantile(b, { a: 20, b: 60 });
      const wins = poissonQuantile(c, mean);
      sum += wins;
      squares += wins * wins;
    }
    const { mean_wins, sd_total } = o10.expected;
    expect(Math.abs(sum / DRAWS - mean_wins)).toBeLessThan((4 * sd_total) / Math.sqrt(DRAWS));
    const variance = squares / DRAWS - (sum / DRAWS) ** 2;
    // The variance of a variance is close to that of a normal variable, with some more tail.
    expect(Math.abs(variance / sd_total ** 2 - 1)).toBeLessThan(4 * 1.3 * Math.sqrt(2 / DRAWS));
  });

  it("spread bookings by both, and by sizes", () => {
    const { mean_wins, var_parameter, bookings_sd_total } = o10.expected;
    const size = makeLaw({ mean: 50_000, cv: 1 });
    const variance = mean_wins * secondMoment(size) + var_parameter * 50_000 ** 2;
    expect(Math.sqrt(variance) / bookings_sd_total).toBeCloseTo(1, 10);
  });

  it("predict counts by the negative binomial (O10b) and the beta-binomial (O10c)", () => {
    // P(N <= k) of a gamma-mixed Poisson is I(r / (r + m); shape, k + 1), DLMF 8.17(vii).
    const negativeBinomial = betaRegularized(184 / (184 + 91), { a: 92, b: 50 });
    expect(1 - negativeBinomial).toBeCloseTo(o10b.expected.P_ge_50, 10);
    const wins = Array.from({ length: 41 }, (_, k) => {
      const choose = -lnBeta(k + 1, 41 - k) - Math.log(41);
      return Math.exp(choose + lnBeta(20 + k, 100 - k) - lnBeta(20, 60));
    });
    const from = (least: number) => wins.slice(least).reduce((total, p) => total + p, 0);
    expect(from(10)).toBeCloseTo(o10c.expected.P_ge_10, 10);
    expect(from(13)).toBeCloseTo(o10c.expected.P_ge_13, 10);
  });
});

describe("a seasonal creation (O04b)", () => {
  it("comes out damped and late by the cycle's law", () => {
    const { period, mean_cycle } = o04b.inputs;
    const cycle = { family: "weibull", shape: 1, scale: mean_cycle } as const;
    const angular = (2 * Math.PI) / period;
    const step = 0.02;
    let inPhase = 0;
    let late = 0;
    for (let day = 0; day < 40 * mean_cycle; day += step) {
      const share = cdf(cycle, day + step) - cdf(cycle, day);
      inPhase += share * Math.cos(angular * (day + step / 2));
      late += share * Math.sin(angular * (day + step / 2));
    }
    expect(Math.hypot(inPhase, late)).toBeCloseTo(o04b.expected.damping, 7);
    expect(Math.atan2(late, inPhase) / angular).toBeCloseTo(o04b.expected.lag_days, 5);
  });
});
