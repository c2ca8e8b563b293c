import { describe, expect, it } from "vitest";
import { creationWeeksOf } from "../../../web/charts/creation-weeks-of.ts";
import { cyclePairs } from "../../../web/charts/cycle-pairs.ts";
import { incidenceSentence } from "../../../web/charts/incidence.tsx";
import { incidencePoints } from "../../../web/charts/incidence-points.ts";
import { pitBars, pitSentence } from "../../../web/charts/pit-bars.tsx";
import { pairsSentence } from "../../../web/charts/quantile-pairs.tsx";
import { makeIncidence } from "../../../web/gallery/track-fixtures.ts";

describe("winning by age", () => {
  it("begins with none at creation, and holds the error's band within 0 and 1", () => {
    const points = incidencePoints(makeIncidence(0.1));
    expect(points[0]).toEqual({ days: 0, seen: 0, low: 0, high: 0, fitted: 0 });
    for (const { low, seen, high } of points) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(seen);
      expect(high).toBeGreaterThanOrEqual(seen);
    }
  });

  it("is told by where it ends", () => {
    expect(incidenceSentence(makeIncidence(0.2))).toBe(
      "By day 240, 20\u00a0% were won in your history, and 25\u00a0% in the plan.",
    );
  });

  it("pairs days by rank: the same where history is the plan's, though fewer were won", () => {
    const pairs = cyclePairs(makeIncidence(0.3));
    expect(pairs.length).toBeGreaterThan(30);
    for (const { seen, fitted } of pairs) expect(seen).toBeCloseTo(fitted, 6);
    // The median of those won by day 240: half of 1 − exp(−(240/80)^1.5).
    const middle = pairs[Math.floor(pairs.length / 2)].fitted;
    const won = (day: number) => 1 - Math.exp(-((day / 80) ** 1.5));
    expect(won(middle) / won(240)).toBeCloseTo(0.5125, 2);
  });

  it("has no pairs where nothing was won", () => {
    expect(cyclePairs(makeIncidence(1))).toEqual([]);
  });
});

describe("ranks side by side", () => {
  it("are told by the middle and the largest", () => {
    const pairs = [1, 2, 3].map((seen) => ({ seen, fitted: 2 * seen }));
    expect(pairsSentence({ pairs, name: "sizes", words: (value) => `$${value}` })).toBe(
      "The middle of sizes is $2 in your history and $4 in the plan; the largest, $3 and $6.",
    );
  });
});

describe("outcomes among their futures", () => {
  it("are counted by fifths, the ends included", () => {
    expect(pitBars([0, 0.19, 0.2, 0.5, 0.99, 1]).map(({ count }) => count)).toEqual([
      2, 1, 1, 0, 2,
    ]);
    expect(pitSentence({ pit: [0.1, 0.9] })).toContain("1, 0, 0, 0, 1 of 2 outcomes");
  });
});

describe("weeks of creation", () => {
  it("add up sources that began at different times", () => {
    const source = { source: "a", discount: 1, trendPerYear: 0, seasonality: [] };
    const weeks = creationWeeksOf([
      { ...source, weeks: ["2026-01-01", "2026-01-08"], counts: [3, 4], expected: [3.5, 3.5] },
      { ...source, weeks: ["2026-01-08"], counts: [2], expected: [1] },
    ]);
    expect(weeks).toEqual([
      { start: "2026-01-01", count: 3, expected: 3.5 },
      { start: "2026-01-08", count: 6, expected: 4.5 },
    ]);
  });
});
