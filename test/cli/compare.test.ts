import { describe, expect, it } from "vitest";
import { quotacast } from "./quotacast.ts";

const FEW = ["--trials", "2000"];
const SCENARIOS = ["--scenario", "double-win-rate", "--scenario", "double-deal-size"];

describe("quotacast compare", () => {
  it("pairs each what-if with the plan, future by future", async () => {
    const { code, stdout, stderr } = await quotacast([
      "compare",
      "steady-team",
      ...SCENARIOS,
      ...FEW,
      "--json",
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { format, base, scenarios } = JSON.parse(stdout);
    expect(format).toBe("quotacast-comparison/1");
    expect(scenarios.map(({ id }: { id: string }) => id)).toEqual([
      "double-win-rate",
      "double-deal-size",
    ]);
    const [, size] = scenarios;
    // Twice the size books twice as much in every future, so only futures without bookings tie.
    expect(size.forecast.total.bookings.mean).toBeCloseTo(2 * base.total.bookings.mean, -1);
    expect(size.beatsBase).toBeGreaterThan(0.99);
  });

  it("has the forecast of run as its base", async () => {
    const compared = await quotacast(["compare", "steady-team", ...SCENARIOS, ...FEW, "--json"]);
    const run = await quotacast(["run", "steady-team", ...FEW, "--json"]);
    const { bookings } = JSON.parse(compared.stdout).base.total;
    expect(bookings.mean).toBe(JSON.parse(run.stdout).total.bookings.mean);
  });

  it("says on a screen what changes", async () => {
    const { code, stdout } = await quotacast(["compare", "steady-team", ...SCENARIOS, ...FEW]);
    expect(code).toBe(0);
    expect(stdout).toContain("the plan as it is");
    expect(stdout).toMatch(/double-win-rate: chance \+[\d.]+ points/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("needs something to compare with", async () => {
    const { code, stderr } = await quotacast(["compare", "steady-team"]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("--scenario") });
  });
});
