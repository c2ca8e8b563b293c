import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { steadyTeam } from "../../scenarios/index.ts";
import { makeFolder } from "./make-folder.ts";
import { quotacast } from "./quotacast.ts";

const DEALS = `Opportunity ID,Stage,Amount,Created Date,Close Date,Owner
A1,Closed Won,"1,200.50",2025-10-01,2025-12-01,Ana
A2,Closed Lost,800,2025-10-05,2025-11-20,Ben
A3,Negotiation,,2025-12-01,2026-02-01,=cmd()
`;

describe("quotacast import", () => {
  it("prints a pipeline document", async () => {
    const { code, stdout, stderr } = await quotacast(["import", "-", "--json"], { input: DEALS });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { format, opportunities, summary, issues } = JSON.parse(stdout);
    expect(format).toBe("quotacast-pipeline/1");
    expect(summary).toMatchObject({ rows: 3, used: 3, won: 1, lost: 1, open: 1 });
    expect(opportunities[0]).toMatchObject({ id: "A1", amount: 1200.5, status: "won" });
    expect(issues).toContainEqual(expect.objectContaining({ row: 4, code: "missing-amount" }));
  });

  it("tells a person what it read, from where, and what is wrong", async () => {
    const path = file("deals.csv", DEALS);
    const { code, stdout } = await quotacast(["import", path]);
    expect(code).toBe(0);
    expect(stdout.replaceAll("\n", " ")).toContain("3 used: 1 won, 1 lost, 1 open.");
    expect(stdout).toMatch(/^ {2}amount +"Amount"$/m);
    expect(stdout).toContain("1 × missing-amount (row 4)");
  });

  it("writes a pipeline that run opens with", async () => {
    const deals = file("deals.csv", DEALS);
    const pipeline = join(makeFolder(), "pipeline.json");
    await quotacast(["import", deals, "--as-of", "2026-01-01", "-o", pipeline]);
    const { code, stdout } = await quotacast([
      "run",
      "steady-team",
      "--trials",
      "500",
      "--json",
      "--opening",
      pipeline,
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).pipeline.openAtStart).toBe(1);
  });

  it("writes a plan that opens with the pipeline", async () => {
    const deals = file("deals.csv", DEALS);
    const plan = file("plan.json", JSON.stringify(steadyTeam));
    const out = join(makeFolder(), "new-plan.json");
    const args = ["import", deals, "--as-of", "2026-01-01", "--into", plan, "-o", out];
    expect((await quotacast(args)).code).toBe(0);
    const written = JSON.parse(readFileSync(out, "utf8"));
    expect(written).toEqual({
      ...steadyTeam,
      asOf: "2026-01-01",
      opening: { opportunities: [expect.objectContaining({ id: "A3" })] },
    });
    expect((await quotacast(["run", out, "--trials", "500"])).code).toBe(0);
  });

  it("refuses a plan whose first period does not hold the pipeline's day", async () => {
    const deals = file("deals.csv", DEALS);
    const { code, stderr } = await quotacast([
      "import",
      deals,
      "--as-of",
      "2024-01-01",
      "--into",
      "steady-team",
    ]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("asOf") });
  });

  it("leaves with 4 and a partial result where a date can be read in two ways", async () => {
    const input = DEALS.replaceAll(/20(\d\d)-(\d\d)-(\d\d)/g, "03/04/20$1");
    const { code, stdout, stderr } = await quotacast(["import", "-", "--json"], { input });
    expect(code).toBe(4);
    expect(JSON.parse(stdout).summary).toMatchObject({ used: 3 });
    expect(JSON.parse(stderr).error).toMatchObject({
      code: "date-order-ambiguous",
      path: "--date-order",
      hint: expect.stringContaining("--date-order dmy reads 2025-04-03"),
    });
    const said = await quotacast(["import", "-", "--json", "--date-order", "mdy"], { input });
    expect(said.code).toBe(0);
    expect(JSON.parse(said.stdout).opportunities[0].created).toBe("2025-03-04");
  });

  it("takes columns and words as a map says", async () => {
    const input = "Ref,Worth,State\nA1,500,Signed\n";
    const map = file(
      "map.json",
      JSON.stringify({
        columns: { id: "Ref", amount: "Worth", status: "State" },
        statuses: { Signed: "won" },
      }),
    );
    const { stdout } = await quotacast(["import", "-", "--json", "--map", map], { input });
    expect(JSON.parse(stdout).opportunities).toEqual([
      expect.objectContaining({ id: "A1", amount: 500, status: "won" }),
    ]);
  });

  it.each([
    [{ columns: { amuont: "Worth" } }, "columns.amuont: there is no field"],
    [{ column: {} }, "columns, statuses, stages, rates"],
    [{ statuses: { Signed: "yes" } }, 'statuses.Signed: must be "open", "won" or "lost"'],
    [{ rates: { EUR: 0 } }, "rates.EUR: must be above 0"],
    [[], "must be an object"],
  ])("refuses the map %j", async (document, reason) => {
    const map = file("map.json", JSON.stringify(document));
    const { code, stderr } = await quotacast(["import", "-", "--map", map], { input: DEALS });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(reason) });
  });

  it("reads the same from Windows and Unicode text", async () => {
    const deals = DEALS.replace("Ana", "Zoë");
    const windows = join(makeFolder(), "windows.csv");
    writeFileSync(windows, Buffer.from(deals, "latin1"));
    const unicode = join(makeFolder(), "unicode.csv");
    writeFileSync(unicode, Buffer.from(`\ufeff${deals}`, "utf16le"));
    const [first, second] = await Promise.all(
      [windows, unicode].map((path) => quotacast(["import", path, "--json"])),
    );
    expect(JSON.parse(first.stdout).opportunities[0].owner).toBe("Zoë");
    expect(second.stdout).toBe(first.stdout);
  });

  it("refuses a file without opportunities", async () => {
    const { code, stderr } = await quotacast(["import", "-"], { input: "Stage,Amount\n" });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("no opportunity"),
    });
  });
});

function file(name: string, content: string): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, content);
  return path;
}
