import { describe, expect, it } from "vitest";
import { read, readText } from "./read-list.ts";

describe("readPipeline, status", () => {
  it.each([
    ["Closed Won", "won"],
    ["closedwon", "won"],
    ["6 - Closed Won (100%)", "won"],
    ["Gagné", "won"],
    ["Closed Lost", "lost"],
    ["Perdu", "lost"],
    ["Negotiation", "open"],
    ["Close", "open"],
  ])("takes the stage %s for %s", (stage, status) => {
    expect(read([`A,${stage},2026-01-01,2026-02-01,5,,,`]).opportunities[0]?.status).toBe(status);
  });

  it("believes a status column before the stage, as Pipedrive keeps them apart", () => {
    const text = "id,status,stage,created,amount\nA,Won,Proposal,2026-01-01,5";
    const { opportunities, codes } = readText(text);
    expect(opportunities[0]).toMatchObject({ status: "won", stage: "Proposal" });
    expect(codes).toEqual([]);
  });

  it.each([
    ["True,True", "won"],
    ["0,1", "lost"],
    ["false,false", "open"],
  ])("reads is-won and is-closed flags %s as %s", (flags, status) => {
    const text = `id,is_won,is_closed,created,amount\nA,${flags},2026-01-01,5`;
    expect(readText(text).opportunities[0]?.status).toBe(status);
  });

  it("takes stages from a status column where no column has stages", () => {
    const text = "id,status,created,amount\nA,Demo,2026-01-01,5\nB,Won,2026-01-01,5";
    const { opportunities, codes } = readText(text);
    expect(opportunities).toMatchObject([{ status: "open", stage: "Demo" }, { status: "won" }]);
    expect(opportunities[1]).not.toHaveProperty("stage");
    expect(codes).toEqual([]);
  });

  it("lets a team's own words mean what it says", () => {
    const statuses = { "PO received": "won", Lost: "open" } as const;
    const { opportunities } = read(["A,po received,2026-01-01,,5,,,", "B,Lost,2026-01-01,,5,,,"], {
      statuses,
    });
    expect(opportunities.map(({ status }) => status)).toEqual(["won", "open"]);
  });

  it("renames stages, and reports open ones that have no new name", () => {
    const stagesInFile = ["Demo", "Pilot", "", "evaluation"];
    const rows = stagesInFile.map((stage, i) => `${i},${stage},2026-01-01,,5,,,`);
    const { opportunities, codes } = read(rows, { stages: { Demo: "evaluation" } });
    const names = opportunities.map(({ stage }) => stage);
    expect(names).toEqual(["evaluation", "Pilot", undefined, "evaluation"]);
    expect(codes).toEqual(["unknown-stage 3 stage", "missing-stage 4 stage"]);
  });

  it("reports contradictions, unknown words, and an end without an outcome", () => {
    const { opportunities, codes } = readText(
      [
        "id,status,stage,is_won,is_closed,created,amount",
        "A,Open,Closed Won,,,2026-01-01,5",
        "B,Vague,Demo,,,2026-01-01,5",
        "C,,Demo,true,false,2026-01-01,5",
        "D,Closed,Demo,,,2026-01-01,5",
      ].join("\n"),
    );
    expect(opportunities.map(({ status }) => status)).toEqual(["open", "open", "won"]);
    expect(codes).toEqual([
      "conflicting-status 2 status",
      "unknown-status 3 status",
      "conflicting-status 4 status",
      "unknown-outcome 5 status",
    ]);
  });

  it("does not use what the CRM has deleted", () => {
    const { summary, codes } = readText("id,stage,created,amount,IsDeleted\nA,Won,2026-01-01,5,1");
    expect(summary.used).toBe(0);
    expect(codes).toEqual(["deleted-in-crm 2 IsDeleted"]);
  });
});
