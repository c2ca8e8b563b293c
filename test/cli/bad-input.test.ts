import { appendFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleTeam } from "../../scenarios/index.ts";
import { makeFolder } from "./make-folder.ts";
import { quotacast } from "./quotacast.ts";

/** A shipped plan with something wrong, as the text of its file. */
const spoilt = (changes: object) => JSON.stringify({ ...exampleTeam, ...changes });

describe("bad input", () => {
  it.each([
    [
      "a probability of 1.5",
      spoilt({
        process: { kind: "whole-cycle", won: { probability: 1.5, days: { median: 9, sigma: 1 } } },
      }),
      "process.won.probability",
    ],
    [
      "periods that run backwards",
      spoilt({ periods: [{ start: "2026-04-01", end: "2026-01-01", quota: 1 }] }),
      "periods[0]",
    ],
    ["an unknown field", spoilt({ colour: "green" }), "colour"],
    [
      "an absurd rate",
      spoilt({ creation: [{ source: "a", perDay: 1e300 }] }),
      "creation[0].perDay",
    ],
    ["broken JSON", '{\n  "name": "Team A",,\n}', "line 2"],
    ["nests without end", "[".repeat(1_000_000), "levels deep"],
    ["nothing", "", "empty"],
    ["a number", "42", "the document must be"],
    ["a binary file", "\u0000\u0001\u0002", "binary"],
  ])("refuses %s with exit code 2 and one clear error", async (_, text, reason) => {
    const path = join(makeFolder(), "plan.json");
    writeFileSync(path, text);
    const { code, stdout, stderr } = await quotacast(["run", path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(reason);
    expect(stderr.match(/quotacast:/g)).toHaveLength(1);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("refuses a CSV line without end in little memory, and a file too large at once", async () => {
    const path = join(makeFolder(), "line.csv");
    for (let part = 0; part < 100; part++) appendFileSync(path, "x".repeat(1e6));
    const { code, stderr } = await quotacast(["import", path], {
      // A process that read it whole would need far more than this, and die with another code.
      env: { NODE_OPTIONS: "--max-old-space-size=64" },
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("it does not end"),
    });
    truncateSync(path, 21e9);
    expect((await quotacast(["import", path])).stderr).toContain("too large");
  });

  it("refuses a plan of more than 50 MB and says where its list could go", async () => {
    const path = join(makeFolder(), "plan.json");
    writeFileSync(path, "");
    truncateSync(path, 51e6);
    const { code, stderr } = await quotacast(["run", path]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("--opening") });
  });

  it("suggests the shipped plan or what-if that was meant", async () => {
    expect((await quotacast(["run", "exmaple-team"])).stderr).toContain("example-team?");
    const scenario = ["--scenario", "double-winrate"];
    expect((await quotacast(["run", "steady-team", ...scenario])).stderr).toContain(
      "double-win-rate?",
    );
  });

  it("refuses a what-if about a stage that the plan lacks", async () => {
    const path = join(makeFolder(), "what-if.json");
    const change = { lever: "winRate", multiply: 2, where: { stage: "nowhere" } };
    writeFileSync(path, JSON.stringify({ changes: [change] }));
    const { code, stderr } = await quotacast(["run", "staged-team", "--scenario", path]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("nowhere") });
  });

  it("reports all issues under --json, the first one's place as the path", async () => {
    const plan = spoilt({ colour: "green", currency: "dollars" });
    const { code, stdout, stderr } = await quotacast(["run", "-", "--json"], { input: plan });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    const { error } = JSON.parse(stderr);
    expect(error).toMatchObject({ code: "invalid-plan", path: error.issues[0].path });
    expect(error.issues.map(({ path }: { path: string }) => path).sort()).toEqual([
      "colour",
      "currency",
    ]);
  });

  it("reads standard input once only", async () => {
    const { code, stderr } = await quotacast(["run", "-", "--scenario", "-"]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("once only") });
  });
});
