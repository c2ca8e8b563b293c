import { describe, expect, it } from "vitest";
import { quotacast } from "./quotacast.ts";

describe("quotacast run --waterfall", () => {
  it("prints the same flows whatever the workers", async () => {
    const run = ["run", "steady-team", "--waterfall", "--trials", "501", "--json"];
    const [one, two, four] = await Promise.all(
      ["1", "2", "4"].map((workers) => quotacast([...run, "--workers", workers])),
    );
    const { created } = JSON.parse(one.stdout).waterfall.total;
    expect(created.mean).toBeGreaterThan(0);
    expect(two.stdout).toBe(one.stdout);
    expect(four.stdout).toBe(one.stdout);
  });

  it("shows them as a table, with pushes where the plan has them", async () => {
    const { code, stdout } = await quotacast([
      "run",
      "whole-team",
      "--waterfall",
      "--trials",
      "20",
    ]);
    expect(code).toBe(0);
    for (const words of ["open at the start", "+ created", "− disqualified", "pushed out"]) {
      expect(stdout).toContain(words);
    }
    const lines = stdout.split("\n\n").find((part) => part.includes("+ created")) ?? "";
    expect(Math.max(...lines.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("is refused where no future is simulated", async () => {
    const { code, stderr } = await quotacast(["run", "steady-team", "--waterfall", "--exact"]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("--waterfall") });
  });
});
