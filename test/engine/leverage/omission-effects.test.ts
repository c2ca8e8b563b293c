import { describe, expect, it } from "vitest";
import { omissionEffects, openInquiry } from "../../../engine/index.ts";
import { answerHere } from "../../support/answer-here.ts";
import { makePlan } from "../../support/make-plan.ts";

/** Three years are time enough for all that is ever won of two opportunities: 40 % of each. */
const plan = makePlan({
  asOf: "2026-01-01",
  periods: [{ start: "2026-01-01", end: "2029-01-01", quota: 50_000 }],
  creation: [],
  process: { kind: "whole-cycle", won: { probability: 0.4, days: { fixed: 30 } } },
  opening: {
    opportunities: [
      { id: "A", status: "open", created: "2025-12-31", amount: 100_000 },
      { id: "B", status: "open", created: "2025-12-30", amount: 10_000 },
    ],
  },
});

describe("omissionEffects", () => {
  it("is what each is expected to bring, and its chance to make the quota", async () => {
    const effects = await omissionEffects(openInquiry(plan, {}, answerHere), [["A"], ["B"], []]);
    expect(effects.map(({ method }) => method)).toEqual(["exact", "exact", "exact"]);
    const [a, b, none] = effects;
    expect(a.bookings).toBeCloseTo(-40_000, 4);
    expect(b.bookings).toBeCloseTo(-4_000, 4);
    // Without A the quota is out of reach; B never decides.
    expect(a.pHit).toBeCloseTo(-0.4, 6);
    expect(b.pHit).toBeCloseTo(0, 6);
    expect(none).toEqual({ ...none, bookings: 0, pHit: 0, bookingsStandardError: 0 });
  });

  it("is the same by simulation, within its own error", async () => {
    const simulated = { method: "simulated", trials: 4000, seed: "omission" } as const;
    const [a] = await omissionEffects(openInquiry(plan, simulated, answerHere), [["A"]]);
    expect(a.method).toBe("simulated");
    // A brings 100,000 or nothing: the error of a mean of n is 100,000 √(0.4 · 0.6 / n).
    const error = 100_000 * Math.sqrt(0.24 / 4000);
    expect(a.bookingsStandardError).toBeGreaterThan(0.6 * error);
    expect(a.bookingsStandardError).toBeLessThan(1.5 * error);
    expect(Math.abs(a.bookings + 40_000)).toBeLessThan(4 * error);
    expect(Math.abs(a.pHit + 0.4)).toBeLessThan((4 * error) / 100_000);
  });

  it("is nothing where a plan opens with no list", async () => {
    const empty = makePlan({ opening: "empty" });
    expect(await omissionEffects(openInquiry(empty, {}, answerHere), [["A"]])).toEqual([]);
  });
});
