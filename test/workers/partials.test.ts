import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openPartials } from "../../workers/partials.ts";

describe("openPartials", () => {
  it("tells the first summary at once, and at most ten a second after it", async () => {
    const told: number[] = [];
    const start = performance.now();
    const grown = openPartials(
      async (summary: number) => summary,
      (result) => told.push(result),
    );
    grown(0);
    await Promise.resolve().then(() => {});
    for (let summary = 1; performance.now() - start < 450; summary++) {
      grown(summary);
      await sleep(1);
    }
    // At 0, 100, 200, 300 and 400 ms; a busy machine may miss some, but never adds any.
    expect(told[0]).toBe(0);
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told.length).toBeLessThanOrEqual(5);
  });

  it("describes one summary at a time", async () => {
    let running = 0;
    let most = 0;
    const grown = openPartials(
      async () => {
        most = Math.max(most, ++running);
        await sleep(250);
        running--;
      },
      () => {},
    );
    for (let i = 0; i < 4; i++) {
      grown(i);
      await sleep(110);
    }
    expect(most).toBe(1);
  });

  it("passes over a description that fails", async () => {
    const told: unknown[] = [];
    const grown = openPartials(
      () => Promise.reject(new Error("the run is over")),
      (result) => told.push(result),
    );
    grown(0);
    await sleep(5);
    expect(told).toEqual([]);
  });
});
