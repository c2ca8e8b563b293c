import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { quotacast } from "./quotacast.ts";

/** Milliseconds, the best of five: what else the machine does is not what is measured. */
async function quickest(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

describe("the command line", () => {
  it("comes to its help within 250 ms of Node itself", async () => {
    const node = await quickest(() => promisify(execFile)(process.execPath, ["-e", "0"]));
    const help = await quickest(() => quotacast(["--help"]));
    expect(help - node).toBeLessThan(250);
  });

  it("prints help with examples first", async () => {
    const { code, stdout, stderr } = await quotacast(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.indexOf("Examples:")).toBe(0);
    for (const command of ["run", "compare", "import", "schema"]) {
      expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    }
  });

  it.each(["run", "compare", "import", "schema"])("helps with %s, examples first", async (name) => {
    const { code, stdout } = await quotacast([name, "--help"]);
    expect(code).toBe(0);
    expect(stdout.indexOf("Examples:")).toBe(0);
    expect(stdout).toContain(`Usage: quotacast ${name}`);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("prints its version", async () => {
    expect(await quotacast(["--version"])).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: "",
    });
  });

  it.each([
    [[], "no command was given", "quotacast --help"],
    [["rnu"], "unknown command 'rnu'", "Did you mean run?"],
    [["run", "x", "--trails", "5"], "unknown option '--trails'", "Did you mean --trials?"],
    [["run"], "missing required argument 'plan'", "quotacast run --help"],
    [["run", "x", "--cluster", "3"], "unknown option '--cluster'", "quotacast run --help"],
    [["run", "x", "--trials", "0"], "whole number from 1", "quotacast run --help"],
    [["run", "x", "--trials", "1.5"], "whole number from 1", "quotacast run --help"],
    [["run", "x", "--workers", "none"], "whole number from 1", "quotacast run --help"],
    [["import", "x", "--as-of", "2026-02-30"], "a date that exists", "quotacast import --help"],
    [["import", "x", "--decimal", ";"], "Allowed choices", "quotacast import --help"],
    [["schema", "weather"], "Allowed choices", "quotacast schema --help"],
  ])("refuses %j with exit code 2 and a way on", async (args, reason, hint) => {
    const { code, stdout, stderr } = await quotacast(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(reason);
    expect(stderr).toContain(hint);
  });

  it("reports wrong usage as one JSON document under --json", async () => {
    const { code, stdout, stderr } = await quotacast(["run", "x", "--trails", "--json"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(JSON.parse(stderr)).toEqual({
      error: {
        code: "usage",
        message: "unknown option '--trails'",
        path: null,
        hint: "Did you mean --trials?",
      },
    });
  });
});
