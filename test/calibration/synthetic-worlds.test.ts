import { describe, expect, it } from "vitest";
import { type Cell, scoreWorld, type WorldScore } from "../support/shock-worlds.ts";

/**
 * Worlds whose quarters share a shock: does a nominal 80 % interval hold what it says, and is the
 * fit better than the best baseline? The numbers are told in docs/models/backtest.md.
 */
const CELLS: readonly [string, Cell, number][] = [
  ["10 wins a quarter, 6 quarters", { perDay: 0.5, quarters: 6, hasShock: true }, 200],
  ["10 wins a quarter, 12 quarters", { perDay: 0.5, quarters: 12, hasShock: true }, 200],
];

describe.each(CELLS)("worlds with a shock: %s", (_, cell, count) => {
  const worlds = Array.from({ length: count }, (_, seed) => scoreWorld(cell, String(seed + 1)));
  const of = (name: string) => worlds.flatMap((scores) => scores[name] ?? []);

  it("are held by nominal 80 % intervals in 72 to 88 of 100", () => {
    const share = coverage(of("fitted"));
    expect(share).toBeGreaterThan(0.72);
    expect(share).toBeLessThan(0.88);
  });

  it("are forecast better than by the best baseline, in the mean of the worlds it had", () => {
    for (const id of ["B1", "B3", "B6", "B7", "B8"]) {
      const both = worlds.filter((scores) => scores[id] && scores.fitted);
      if (both.length < count / 2) continue;
      const mean = (name: string) => both.reduce((sum, one) => sum + one[name].crps, 0);
      expect(mean("fitted"), id).toBeLessThan(mean(id));
    }
  });

  it("are forecast nearly as well as by who knows the truth", () => {
    const mean = (scores: readonly WorldScore[]) =>
      scores.reduce((sum, { crps }) => sum + crps, 0) / scores.length;
    expect(mean(of("fitted"))).toBeLessThan(1.2 * mean(of("truth")));
  });
});

function coverage(scores: readonly WorldScore[]): number {
  return scores.filter(({ pit }) => pit > 0.1 && pit < 0.9).length / scores.length;
}
