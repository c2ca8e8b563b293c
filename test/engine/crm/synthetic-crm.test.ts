import { describe, expect, it } from "vitest";
import { readHistory } from "../../../engine/history/read-history.ts";
import { describeSample, expectNear, expectShare } from "../../support/statistics.ts";
import { stateAt } from "../../support/synthetic-crm/crm-record.ts";
import { historyOfRecords } from "../../support/synthetic-crm/history-of-records.ts";
import { ALL_PITFALLS, type Pitfalls } from "../../support/synthetic-crm/pitfalls.ts";
import { synthesizeCrm } from "../../support/synthetic-crm/synthesize-crm.ts";
import { STAGED, WHOLE_CYCLE } from "../../support/synthetic-crm/truth.ts";

const plain = synthesizeCrm(WHOLE_CYCLE, "test");
const spoilt = synthesizeCrm(STAGED, "test", ALL_PITFALLS);

describe("a synthetic CRM", () => {
  it("lives by its truth: creation, outcomes, cycles, sizes", () => {
    const { lives } = plain;
    const n = lives.length;
    expectNear(n, 1096, Math.sqrt(1096)); // One a day for three years.
    const [{ advance, lost, never }] = WHOLE_CYCLE.segments[0].stages;
    const share = (outcome: string) => lives.filter((life) => life.outcome === outcome).length / n;
    expectShare(share("won"), advance.probability, n);
    expectShare(share("never"), never, n);
    for (const [outcome, days] of [
      ["won", advance],
      ["lost", lost],
    ] as const) {
      const logs = lives
        .filter((life) => life.outcome === outcome)
        .map(({ created, ended }) => Math.log(ended - created));
      const { mean, meanError, variance, varianceError } = describeSample(logs);
      expectNear(mean, Math.log(days.median), meanError);
      expectNear(variance, days.sigma ** 2, varianceError);
    }
    const sizes = describeSample(lives.map(({ amount }) => Math.log(amount)));
    expectNear(sizes.mean, Math.log(18_000), sizes.meanError);
    expectNear(sizes.variance, 0.8 ** 2, sizes.varianceError);
  });

  it("is the same for the same seed, and another for another", () => {
    expect(synthesizeCrm(WHOLE_CYCLE, "test").records).toEqual(plain.records);
    expect(synthesizeCrm(WHOLE_CYCLE, "other").lives[0].amount).not.toBe(plain.lives[0].amount);
  });

  it("spoils what is recorded and nothing of what is true", () => {
    expect(spoilt.lives).toEqual(synthesizeCrm(STAGED, "test").lives);
  });

  it("records nothing that happens after its last day", () => {
    const late = spoilt.records
      .flatMap(({ changes }) => changes)
      .filter(({ at }) => at >= spoilt.asOf);
    expect(late).toEqual([]);
  });

  it.each([plain, spoilt])("has a history that is one, %#", (crm) => {
    const { value, issues } = readHistory(JSON.parse(JSON.stringify(historyOfRecords(crm))));
    expect(issues).toEqual([]);
    expect(value?.opportunities.length).toBeGreaterThan(1000);
  });

  // Each switch, alone, must show in the records; what it does is counted where it is detected.
  it.each(Object.keys(ALL_PITFALLS) as (keyof Pitfalls)[])("shows %s when it is on", (name) => {
    const sources = STAGED.sources.map((source) => ({ ...source, perDay: 0.15 }));
    const truth = { ...STAGED, sources };
    const off = synthesizeCrm(truth, "test");
    const on = synthesizeCrm(truth, "test", { [name]: ALL_PITFALLS[name] });
    expect(on.lives.length).toBe(off.lives.length);
    // Two switches speak when the export is written: how far back it goes, and rows held twice.
    const isOfExport = name === "historyDays" || name === "repeatedShare";
    expect(JSON.stringify(on.records) === JSON.stringify(off.records)).toBe(isOfExport);
  });

  it("closes in a clean-up what is old, on one morning, by one user", () => {
    const { records } = synthesizeCrm(STAGED, "test", { cleanUps: ALL_PITFALLS.cleanUps as never });
    const swept = records.flatMap(({ changes }) => changes.filter(({ by }) => by === "Operations"));
    const closings = swept.filter(({ field }) => field === "stage");
    expect(closings.length).toBeGreaterThan(20);
    expect(new Set(closings.map(({ at }) => Math.floor(at))).size).toBe(2);
    for (const record of records) {
      const { closed, status } = stateAt(record, spoilt.asOf);
      if (record.changes.at(-1)?.by !== "Operations" || status === "open") continue;
      expect(closed - record.created).toBeGreaterThan(240);
    }
  });
});
