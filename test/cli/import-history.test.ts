import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readHistory } from "../../engine/index.ts";
import { synthesizeCrm } from "../support/synthetic-crm/synthesize-crm.ts";
import { STAGED } from "../support/synthetic-crm/truth.ts";
import { writeFieldHistory, writeSalesforce } from "../support/synthetic-crm/write-salesforce.ts";
import { makeFolder } from "./make-folder.ts";
import { quotacast } from "./quotacast.ts";

describe("quotacast import", () => {
  it("joins a history of changes, and writes what fit and backtest learn from", async () => {
    const crm = synthesizeCrm(STAGED, "cli");
    const deals = file("deals.csv", writeSalesforce(crm));
    const stages = file("stages.csv", writeFieldHistory(crm));
    const out = join(makeFolder(), "history.json");
    const args = ["import", deals, "--history", stages, "--as-of", "2026-01-01"];
    const { code, stdout } = await quotacast([...args, "--write-history", out]);
    expect(code).toBe(0);
    expect(stdout).toContain("looks like salesforce");
    const { value } = readHistory(JSON.parse(readFileSync(out, "utf8")));
    expect(value?.stages).toEqual(["Discovery", "Proposal", "Negotiation"]);
    expect(value?.opportunities).toHaveLength(crm.records.length);
  });

  it("says what is wrong with the records, and what that does to a plan", async () => {
    const crm = synthesizeCrm(STAGED, "cli");
    const deals = file("deals.csv", writeSalesforce(crm));
    const args = ["import", deals, "--hygiene", "--as-of", "2026-01-01"];
    const screen = await quotacast(args);
    expect(screen.stdout).toMatch(/^Recorded pipeline: [0-9]+ open, \$/);
    expect(screen.stdout).toMatch(/^zombies: [0-9]+ of [0-9]+, \$/m);
    const { stdout, code } = await quotacast([...args, "--into", "steady-team", "--json"]);
    expect(code).toBe(0);
    const { format, findings } = JSON.parse(stdout);
    expect(format).toBe("quotacast-hygiene/1");
    const zombies = findings.find((finding: { code: string }) => finding.code === "zombies");
    // To leave opportunities out can only take bookings away.
    expect(zombies.effect.bookings).toBeLessThan(0);
    expect(zombies.effect.pHit).toBeLessThanOrEqual(0);
  });

  it("converts by a table of rates", async () => {
    const input =
      "id,stage,created,amount,currency\nA,Won,2026-01-01,100,EUR\nB,Won,2026-01-02,5,USD\n";
    const args = ["import", "-", "--json", "--currency", "USD", "--rates"];
    for (const table of ["currency,rate\nEUR,1.1\n", '{ "EUR": 1.1 }\n']) {
      const { stdout } = await quotacast([...args, file("rates", table)], { input });
      expect(JSON.parse(stdout).opportunities[0]).toMatchObject({ id: "A", amount: 110 });
    }
    const { code, stderr } = await quotacast([...args, file("rates", "EUR,zero\n")], { input });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("no exchange rate"),
    });
  });

  it("remembers how an export was read", async () => {
    const input = "Ref,Worth,State,Born\nA1,500,Signed,03/04/2025\n";
    const said = file(
      "said.json",
      JSON.stringify({
        columns: { id: "Ref", amount: "Worth", created: "Born" },
        statuses: { Signed: "won" },
        dateOrder: "dmy",
      }),
    );
    const kept = join(makeFolder(), "map.json");
    const first = await quotacast(["import", "-", "--json", "--map", said, "--write-map", kept], {
      input,
    });
    expect(JSON.parse(readFileSync(kept, "utf8"))).toMatchObject({
      ...{
        format: "quotacast-export-map/1",
        dateOrder: "dmy",
        headers: ["Ref", "Worth", "State", "Born"],
      },
      columns: { id: "Ref", amount: "Worth", status: "State" },
    });
    const second = await quotacast(["import", "-", "--json", "--map", kept], { input });
    expect(second.stdout).toBe(first.stdout);
  });

  it("tells a history of changes from a list of opportunities", async () => {
    const input = "OpportunityId,Field,OldValue,NewValue,CreatedDate\nA,StageName,X,Y,2026-01-01\n";
    const { code, stderr } = await quotacast(["import", "-"], { input });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("--history") });
  });
});

function file(name: string, content: string): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, content);
  return path;
}
