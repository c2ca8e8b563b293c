import { describe, expect, it } from "vitest";
import { listOfAges, makePeriods, makePlan } from "../../support/make-plan.ts";
import { forecast } from "../../support/run-plan.ts";

const plan = makePlan({
  periods: makePeriods(91),
  opening: listOfAges(Array(20).fill(10), () => ({ amount: 40_000 })),
  creation: [{ source: "all", perDay: 1 }],
  capacity: { reps: 2, hoursPerOpportunity: 2 },
  disqualification: { afterDays: 60 },
});
const SEEDS = 40;
const TRIALS = 100;

/** Each figure of several runs, and what it says of its own error. */
function runs() {
  return Array.from({ length: SEEDS }, (_, seed) => {
    const told = forecast(plan, { trials: TRIALS, seed: String(seed) }).mechanisms;
    if (!told?.attention) throw new Error("no mechanisms");
    const { winRate, cycleDays, wonSize } = told.capture;
    const { forecastBias } = told.truth;
    const { focus, openPerRep } = told.attention;
    return { told, values: { winRate, cycleDays, wonSize, forecastBias, focus, openPerRep } };
  });
}

describe("the errors of ratios", () => {
  const all = runs();

  it.each(["winRate", "cycleDays", "wonSize", "forecastBias", "focus", "openPerRep"] as const)(
    "say how far %s lies apart from seed to seed",
    (name) => {
      const values = all.map((run) => run.values[name] as number);
      const mean = values.reduce((sum, value) => sum + value, 0) / SEEDS;
      const sd = Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / (SEEDS - 1));
      const said = all.reduce((sum, { told }) => sum + (told.errors[name] as number), 0) / SEEDS;
      // The sd of 40 values is itself known to 11 %.
      expect(sd / said).toBeGreaterThan(0.6);
      expect(sd / said).toBeLessThan(1.4);
    },
  );

  it("tell nothing of what the plan has not", () => {
    expect(all[0].told.errors).not.toHaveProperty("acceptance");
  });
});
