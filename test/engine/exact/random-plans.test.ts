import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlan, readScenario } from "../../../engine/index.ts";
import { compareWithSimulation } from "./compare-with-simulation.ts";
import type { Finding } from "./finding.ts";
import { question } from "./random-plan.ts";

const PLANS = 50;
const TRIALS = 3000;

/** Of a thousand standard normals, the largest passes this once in a hundred and fifty runs. */
const Z_MAX = 4.5;

describe("the exact solver", () => {
  it("agrees with the simulation on fifty random plans", { timeout: 900_000 }, () => {
    const questions = fc.sample(question, { numRuns: PLANS, seed: 20260101 });
    const findings = questions.flatMap(({ plan, scenario }, index): Finding[] => {
      const { value, issues } = readPlan(plan);
      const { value: whatIf } = readScenario(scenario);
      if (!value || !whatIf) throw new RangeError(`plan ${index}: ${JSON.stringify(issues)}`);
      const found = compareWithSimulation(value, [whatIf], TRIALS);
      return found.map(({ figure, z }) => ({ figure: `plan ${index}: ${figure}`, z }));
    });
    const far = findings.filter(({ z }) => !(Math.abs(z) < Z_MAX));
    expect(far).toEqual([]);
    // Were the z not standard normal, an error would hide below the bound: their squares average 1,
    // with a standard error of 0.05, and figures of one plan hang together.
    const square = findings.reduce((sum, { z }) => sum + z * z, 0) / findings.length;
    expect(findings.length).toBeGreaterThan(500);
    expect(square).toBeGreaterThan(0.5);
    expect(square).toBeLessThan(1.3);
  });
});
