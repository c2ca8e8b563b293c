import { describe, expect, it } from "vitest";
import { drawCommonFactor, fitCommonFactor } from "../../../engine/fit/fit-common-factor.ts";
import type { PastQuarter } from "../../../engine/fit/past-quarter.ts";
import { normalQuantile } from "../../../engine/numeric/normal.ts";
import { openStream } from "../../../engine/random/stream.ts";

const QUARTERS = 60;
const [ODDS, SPEED] = [0.8, 0.7];

/** Quarters of so many wins that chance hardly counts: shared luck is all by which they differ. */
function makeQuarters(spread: number, sizes: number, count = QUARTERS): PastQuarter[] {
  return Array.from({ length: count }, (_, index) => {
    const z = normalQuantile((index + 0.5) / count);
    return {
      ...{ start: 91 * index, created: 40_000, expectedCreated: 40_000 },
      ...{ wins: Math.round(10_000 * Math.exp(spread * z)), expectedWins: 10_000 },
      ...{ oddsResponse: ODDS, speedResponse: SPEED },
      logAmounts: [-0.1, 0, 0.1].map((off) => 10 + off + sizes * z),
    };
  });
}

function drawsOf(quarters: readonly PastQuarter[]) {
  const fit = fitCommonFactor(quarters);
  const next = openStream("common factor", "test");
  return Array.from({ length: 2000 }, () => drawCommonFactor(fit, next));
}

const rootMeanSquare = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

describe("fitCommonFactor", () => {
  it("learns of wins what odds and speed do together, and shares it out among them", () => {
    const draws = drawsOf(makeQuarters(0.3, 0.2));
    const sums = draws.map(({ winRate, speed }) => ODDS * winRate + SPEED * speed);
    // 60 quarters know a spread to one part in √120.
    expect(Math.abs(rootMeanSquare(sums) / 0.3 - 1)).toBeLessThan(4 / Math.sqrt(2 * QUARTERS));
    // Speed does its believed share, so the odds do not do all.
    expect(rootMeanSquare(draws.map(({ winRate }) => winRate))).toBeLessThan(0.3 / ODDS);
  });

  it("lets neither go far where quarters are even", () => {
    const draws = drawsOf(makeQuarters(0.02, 0.2));
    expect(rootMeanSquare(draws.map(({ speed }) => speed))).toBeLessThan(0.03);
    expect(rootMeanSquare(draws.map(({ winRate }) => winRate))).toBeLessThan(0.03);
  });

  it("learns what quarters share in deal size", () => {
    const sizes = drawsOf(makeQuarters(0.3, 0.2)).map(({ dealSize }) => dealSize);
    expect(Math.abs(rootMeanSquare(sizes) / 0.2 - 1)).toBeLessThan(4 / Math.sqrt(2 * QUARTERS));
  });

  it("believes what is believed of sales teams where there are no quarters", () => {
    const draws = drawsOf([]);
    const medianOf = (field: keyof (typeof draws)[number]) =>
      draws.map((draw) => draw[field]).sort((a, b) => a - b)[1000];
    // A spread of wins of 0.2 is that of odds at 0.8 · 0.25 and speed at 0.7 · 0.08, scaled down.
    const scale = 0.2 / (0.8 * 0.25 + 0.7 * 0.08);
    const medians = { creation: 0.12, winRate: scale * 0.25, speed: scale * 0.08, dealSize: 0.04 };
    for (const [field, median] of Object.entries(medians)) {
      // The median of 2,000 lognormals of sigma 0.6 has a standard error of 1.7 %.
      expect(Math.abs(medianOf(field as keyof typeof medians) / median - 1)).toBeLessThan(0.07);
    }
  });
});
