import { describe, expect, it } from "vitest";
import { bootstrap, resampleBlocks } from "../../../engine/score/block-bootstrap.ts";
import { dieboldMariano } from "../../../engine/score/diebold-mariano.ts";
import { kolmogorovCritical, testUniformity } from "../../../engine/score/kolmogorov.ts";
import { proportion } from "../../../engine/score/proportion.ts";
import { studentQuantile, studentTwoSided } from "../../../engine/score/student-t.ts";
import { verificationPower } from "../../../engine/score/verification-power.ts";
import O29 from "../../oracles/O29.json";
import O29b from "../../oracles/O29b.json";
import O29c from "../../oracles/O29c.json";
import O29e from "../../oracles/O29e.json";
import O44 from "../../oracles/O44.json";
import { expectNear } from "../../support/statistics.ts";

describe("verificationPower", () => {
  it.each(Object.entries(O29.expected))("is oracle O29's for %s outcomes", (n, wanted) => {
    const { hits, detects } = verificationPower(Number(n), 0.8, 0.6);
    expect(hits).toEqual([wanted.q025, wanted.q975]);
    expect(detects).toBeCloseTo(wanted.P_detect_true60, 10);
  });
});

describe("testUniformity", () => {
  it.each(Object.entries(O29b.expected))("has O29b's critical value for %s", (n, critical) => {
    expect(kolmogorovCritical(Number(n), 0.05)).toBeCloseTo(critical, 10);
  });

  it("is that of the worked example O29c", () => {
    const { statistic, p } = testUniformity([...O29c.inputs.pit].reverse());
    expect(statistic).toBeCloseTo(O29c.expected.ks, 12);
    expect(p).toBeCloseTo(O29c.expected.ks_p, 10);
  });
});

describe("dieboldMariano", () => {
  it.each(Object.entries(O29e.expected))(
    "is O29e's for forecasts %s steps ahead",
    (steps, wanted) => {
      const test = dieboldMariano(O29e.inputs.loss_diff, Number(steps));
      expect(test?.statistic).toBeCloseTo(wanted.hln, 10);
      expect(test?.p).toBeCloseTo(wanted.p_two_sided, 10);
    },
  );

  it("has no answer where nothing differs, or the long-run variance is negative", () => {
    expect(dieboldMariano([1, 1, 1, 1], 1)).toBeUndefined();
    expect(dieboldMariano([1, -1, 1, -1, 1, -1], 2)).toBeUndefined();
  });
});

describe("studentQuantile", () => {
  it("has the tabled quantiles, and is the inverse of the two-sided probability", () => {
    expect(studentQuantile(0.975, 11)).toBeCloseTo(2.2009851600829, 10);
    expect(studentQuantile(0.1, 1)).toBeCloseTo(-3.0776835371752, 9);
    expect(studentTwoSided(studentQuantile(0.9, 7), 7)).toBeCloseTo(0.2, 12);
  });
});

describe("proportion", () => {
  it("has the exact interval of O44", () => {
    expect(proportion(9, 12).interval).toEqual([
      expect.closeTo(O44.expected["9/12"][0], 10),
      expect.closeTo(O44.expected["9/12"][1], 10),
    ]);
    expect(proportion(340, 400).interval[1]).toBeCloseTo(O44.expected["340/400"][1], 10);
  });

  it("ends at 0 and 1 where nothing or all was hit", () => {
    // 1 - 0.025^(1/4) bounds none of four.
    expect(proportion(0, 4).interval).toEqual([0, expect.closeTo(1 - 0.025 ** 0.25, 10)]);
    expect(proportion(4, 4).interval).toEqual([expect.closeTo(0.025 ** 0.25, 10), 1]);
  });
});

describe("the block bootstrap", () => {
  const values = Array.from({ length: 40 }, (_, i) => Math.sin(i * 12.9898) * 43.7);
  const meanOf = (indices: readonly number[]) =>
    indices.reduce((sum, index) => sum + values[index], 0) / indices.length;

  it("spreads the mean of independent values as their standard error, with blocks of one", () => {
    const resamples = resampleBlocks(40, { blockLength: 1, seed: "1", resamples: 4_000 });
    const means = resamples.map(meanOf);
    const centre = meanOf(values.map((_, i) => i));
    const variance = values.reduce((sum, x) => sum + (x - centre) ** 2, 0) / 40;
    const spread = means.reduce((sum, m) => sum + (m - centre) ** 2, 0) / means.length;
    // The relative error of a variance from 4,000 resamples is about √(2 / 4,000).
    expectNear(spread / (variance / 40), 1, Math.sqrt(2 / 4_000));
  });

  it("keeps neighbours together: what alternates has a steadier mean in pairs", () => {
    const alternating = (indices: readonly number[]) =>
      indices.reduce((sum, index) => sum + (index % 2 === 0 ? 1 : -1), 0) / indices.length;
    const pairs = resampleBlocks(40, { blockLength: 2, seed: "1" }).map(alternating);
    expect(new Set(pairs)).toEqual(new Set([0]));
  });

  it("repeats itself for a seed, and its interval holds the figure itself", () => {
    const resamples = resampleBlocks(40, { blockLength: 3, seed: "7" });
    expect(resampleBlocks(40, { blockLength: 3, seed: "7" })).toEqual(resamples);
    const { value, interval } = bootstrap(40, meanOf, resamples);
    expect(interval[0]).toBeLessThan(value);
    expect(interval[1]).toBeGreaterThan(value);
  });
});
