import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readExport } from "../../engine/index.ts";
import { sampleCrm } from "../support/synthetic-crm/sample.ts";
import { writeFieldHistory, writeSalesforce } from "../support/synthetic-crm/write-salesforce.ts";

const FOLDER = resolve(import.meta.dirname, "../../scenarios");

describe("the sample export", () => {
  // After a change of the generator: npm run test:unit -- test/scenarios -u
  it("is what the generator makes of its seed", async () => {
    const crm = sampleCrm();
    const list = writeSalesforce(crm);
    const history = writeFieldHistory(crm);
    await expect(list).toMatchFileSnapshot(join(FOLDER, "sample-export.csv"));
    await expect(history).toMatchFileSnapshot(join(FOLDER, "sample-history.csv"));

    const texts = { opportunities: list, history };
    const reading = readExport(texts, { asOf: crm.truth.asOf, rates: { EUR: 1.1 } });
    const { pipeline, hygiene } = reading;
    expect(pipeline.summary).toMatchObject({ preset: "salesforce", questions: [] });
    expect(pipeline.summary.used).toBeGreaterThan(500);
    expect(reading.history.value?.opportunities.length).toBeGreaterThan(500);
    expect(hygiene.findings.length).toBeGreaterThan(20);
  });
});
