import { describe, expect, it } from "vitest";
import { type ExportReading, readExport } from "../../../engine/crm/read-export.ts";
import type { PastOpportunity } from "../../../engine/history/history-schema.ts";
import { readHistory } from "../../../engine/history/read-history.ts";
import { historyOfRecords } from "../../support/synthetic-crm/history-of-records.ts";
import { ALL_PITFALLS, type Pitfalls } from "../../support/synthetic-crm/pitfalls.ts";
import { type SyntheticCrm, synthesizeCrm } from "../../support/synthetic-crm/synthesize-crm.ts";
import { STAGED } from "../../support/synthetic-crm/truth.ts";
import { writeHubspotStages, writeList } from "../../support/synthetic-crm/write-other-crms.ts";
import {
  writeFieldHistory,
  writeOpportunityHistory,
  writeSalesforce,
} from "../../support/synthetic-crm/write-salesforce.ts";

/** A small team, so that each of many readings is quick. */
const SMALL = {
  ...STAGED,
  sources: STAGED.sources.map((source) => ({ ...source, perDay: 0.2 })),
};

const plain = synthesizeCrm(SMALL, "read");

function read(crm: SyntheticCrm, write = writeFieldHistory): ExportReading {
  const texts = { opportunities: writeSalesforce(crm), history: write(crm) };
  return readExport(texts, { asOf: crm.truth.asOf, rates: { EUR: 1.1 } });
}

const withPitfalls = (pitfalls: Pitfalls) => read(synthesizeCrm(SMALL, "read", pitfalls));

const clean = read(plain);

const countOf = ({ hygiene }: ExportReading, code: string) =>
  hygiene.findings.find((finding) => finding.code === code)?.count ?? 0;

/** What both know: the CSV knows more, such as versions of amounts. */
function core({
  closeDates: _,
  amounts: __,
  lastActivity: ___,
  flags = [],
  ...rest
}: PastOpportunity) {
  return { ...rest, flags: [...flags].sort() };
}

describe("readExport of a synthetic Salesforce", () => {
  // The same CRM told without a CSV: every life, stage by stage, must come out of the files alike.
  it.each([
    ["OpportunityFieldHistory", writeFieldHistory],
    ["OpportunityHistory", writeOpportunityHistory],
  ])("joins %s to the list into the history that was recorded", (_name, write) => {
    const { history } = read(plain, write);
    const expected = historyOfRecords(plain);
    expect(history.value?.stages).toEqual(["Discovery", "Proposal", "Negotiation"]);
    expect(history.value?.opportunities.map(core)).toEqual(expected.opportunities.map(core));
    expect(readHistory(JSON.parse(JSON.stringify(history.value))).issues).toEqual([]);
  });

  it("finds nothing where nothing is wrong but that some never close", () => {
    const { hygiene, pipeline } = clean;
    expect(pipeline.summary.issueCounts).toEqual({});
    const codes = hygiene.findings.map(({ code }) => code).sort();
    expect(codes).toEqual(
      ["open-ones-are-slow", "pushed", "pushed-often", "silent", "zombies"].sort(),
    );
  });

  // Each pitfall by itself, and the finding that it must lead to.
  it.each<[Pitfalls, string, number]>([
    [{ cleanUps: ALL_PITFALLS.cleanUps as never }, "bulk-clean-ups", 15],
    [{ bornWonPerDay: 0.04 }, "born-won", 20],
    [{ placeholderShare: 0.2 }, "placeholder-amounts", 40],
    [{ quarterEndShare: 0.5 }, "quarter-end-close-dates", 10],
    [{ neglect: { live: 0.1, never: 0.5 } }, "overdue-close-dates", 10],
    [{ renamed: ALL_PITFALLS.renamed as never }, "stage-renamed", 50],
    [{ reopenedShare: 0.1 }, "reopened", 10],
    [{ deletedShare: 0.05 }, "deleted-in-crm", 10],
    [{ duplicateShare: 0.05 }, "duplicates-suspected", 20],
    [{ repeatedShare: 0.05 }, "duplicate-id", 10],
    [{ renewalsPerDay: 0.1 }, "renewals", 60],
    [{ leaver: ALL_PITFALLS.leaver as never }, "reassigned", 3],
    [{ recordedLateDays: 3 }, "recorded-late", 100],
    [{ missingShare: 0.1 }, "lost-without-amount", 10],
    [{ missingShare: 0.1 }, "won-without-amount", 5],
    [{ missingShare: 0.1 }, "open-without-amount", 3],
    [{ skippedShare: 0.2 }, "stage-skips", 10],
    [{ backShare: 0.2 }, "stage-back-moves", 10],
    [{ migratedOn: "2023-10-01" }, "left-truncated", 10],
    [{ historyDays: 400 }, "stages-truncated", 10],
  ])("finds what %j does: %s", (pitfalls, code, least) => {
    const reading = withPitfalls(pitfalls);
    expect(countOf(reading, code)).toBeGreaterThanOrEqual(least);
    expect(countOf(clean, code)).toBe(0);
    const found = reading.hygiene.findings.find((finding) => finding.code === code);
    expect(found?.rule).not.toBe("");
    expect(found?.count).toBeLessThanOrEqual(found?.of ?? 0);
  });

  it("tells the day from which closings are on record, to the first closing after it", () => {
    const { history } = withPitfalls({ migratedOn: "2023-10-01" });
    const { firstRecord = "", opportunities = [] } = history.value ?? {};
    expect(firstRecord >= "2023-10-01" && firstRecord <= "2023-10-15").toBe(true);
    const older = opportunities.filter(({ created }) => created < firstRecord);
    expect(older.length).toBeGreaterThan(10);
    expect(
      older.every(
        ({ seenFrom, flags }) => seenFrom === firstRecord && flags?.includes("left-truncated"),
      ),
    ).toBe(true);
  });

  it("takes what a program wrote again for no change", () => {
    const crm = synthesizeCrm(SMALL, "read", { bulkWriteOn: "2025-03-15" });
    const texts = { opportunities: writeList(crm, "hubspot"), history: writeHubspotStages(crm) };
    const written = readExport(texts, { asOf: SMALL.asOf }).history.value?.opportunities;
    const unwritten = historyOfRecords(plain).opportunities;
    expect(written?.map(({ stages }) => stages)).toEqual(unwritten.map(({ stages }) => stages));
  });

  it("converts by the rates it is given, and says so", () => {
    const crm = synthesizeCrm(SMALL, "read", {
      foreign: { share: 0.3, currency: "EUR", rate: 1.1 },
    });
    const { pipeline } = read(crm);
    expect(pipeline.summary.currency).toBe("USD");
    expect(pipeline.issues.map(({ action }) => action)).toContain("converted to USD at 1.1");
    const total = (amounts: readonly (number | undefined)[]) =>
      amounts.reduce<number>((sum, amount = 0) => sum + amount, 0);
    const truth = historyOfRecords(plain).opportunities.map(({ amount }) => amount);
    // Each amount was rounded to a whole euro before, so to 0.55 dollars of the truth.
    const off = total(pipeline.opportunities.map(({ amount }) => amount)) - total(truth);
    expect(Math.abs(off)).toBeLessThan(0.55 * truth.length);
  });

  it("survives all pitfalls at once", () => {
    const { history, hygiene } = withPitfalls(ALL_PITFALLS);
    expect(readHistory(JSON.parse(JSON.stringify(history.value))).issues).toEqual([]);
    expect(hygiene.findings.length).toBeGreaterThan(20);
    expect(hygiene.findings.every(({ amount }) => amount >= 0)).toBe(true);
  });
});

describe("readExport of other synthetic CRMs", () => {
  it.each(["hubspot", "pipedrive", "dynamics", "zoho", "close"] as const)(
    "reads %s as it reads Salesforce",
    (crm) => {
      const reading = readExport({ opportunities: writeList(plain, crm) }, { asOf: SMALL.asOf });
      expect(reading.pipeline.summary).toMatchObject({ preset: crm, issueCounts: {} });
      const lives = (opportunities: readonly PastOpportunity[] = []) =>
        opportunities.map(({ created, status, closed, amount, owner }) =>
          [created, status, closed, amount, owner].join(" "),
        );
      expect(lives(reading.history.value?.opportunities)).toEqual(
        lives(historyOfRecords(plain).opportunities),
      );
    },
  );
});
