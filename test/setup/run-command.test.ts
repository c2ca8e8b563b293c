import { describe, expect, it } from "vitest";
import { runCommand } from "../../setup/run-command.mjs";

const runNode = (script: string) => runCommand(process.execPath, ["-e", script], { quiet: true });

describe("runCommand", () => {
  it("gives the exit code, and what was said on either stream", async () => {
    const { code, output } = await runNode('console.log("a"); console.error("b"); process.exit(3)');
    expect(code).toBe(3);
    expect(output.split("\n").sort()).toEqual(["", "a", "b"]);
  });

  it("gives 128 and the signal's number, as a shell does", async () => {
    expect((await runNode('process.kill(process.pid, "SIGTERM")')).code).toBe(143);
  });

  it("gives 127 when there is no such program", async () => {
    expect((await runCommand("no-such-program", [], { quiet: true })).code).toBe(127);
  });

  it("finds the programs of installed packages", async () => {
    const { code, output } = await runCommand("tsc", ["--version"], { quiet: true });
    expect([code, output]).toEqual([0, expect.stringMatching(/^Version \d/)]);
  });
});
