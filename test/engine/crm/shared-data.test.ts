import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readExport } from "../../../engine/crm/read-export.ts";
import { readPipeline } from "../../../engine/crm/read-pipeline.ts";
import { FOLDER, isAbsent, note } from "../../support/shared-data.ts";

const text = (name: string) => readFileSync(join(FOLDER, name), "utf8");

const read = (name: string, options = {}) => readPipeline(text(name), options).value;

describe(`exports made by others${note}`, () => {
  it.skipIf(isAbsent)("reads all of maven_crm, alike with ISO and with US dates", () => {
    const iso = read("maven_crm/sales_pipeline.csv");
    const us = read("maven_crm/us_dates/sales_pipeline.csv");
    expect(us.opportunities).toEqual(iso.opportunities);
    expect(us.issues).toEqual(iso.issues);
    expect(us.summary.dayOrders.created).toBe("mdy");
    // The counts stand in the data's own description.
    expect(iso.summary).toMatchObject({ rows: 8_800, used: 8_800, asOf: "2017-12-31" });
    expect(iso.summary).toMatchObject({ won: 4_238, lost: 2_473, open: 2_089 });
    expect(iso.summary.issueCounts).toEqual({ "missing-created": 500, "missing-amount": 2_089 });
    const booked = iso.opportunities.filter(
      ({ status, closed = "" }) =>
        status === "won" && closed >= "2017-07-01" && closed < "2017-10-01",
    );
    // "As-of 2017-07-01 … next quarter 1,257 won / 2,982,255 USD".
    expect(booked).toHaveLength(1_257);
    expect(booked.reduce((sum, { amount = 0 }) => sum + amount, 0)).toBe(2_982_255);
  });

  it.skipIf(isAbsent)("reads all of olga_saas_6000 without an issue", () => {
    const { summary, opportunities } = read("olga_saas_6000/opportunities.csv");
    expect(summary).toMatchObject({ rows: 6_000, used: 6_000, won: 1_824, lost: 3_760, open: 416 });
    expect(summary.issueCounts).toEqual({});
    const won = opportunities.filter(
      ({ status, closed = "" }) =>
        status === "won" && closed >= "2026-04-01" && closed < "2026-07-01",
    );
    // "As-of 2026-04-01: … next quarter 185 won / 8,297,000".
    expect(won).toHaveLength(185);
    expect(won.reduce((sum, { amount = 0 }) => sum + amount, 0)).toBe(8_297_000);
  });

  it.skipIf(isAbsent)(
    "finds the 751 overdue of 808 open opportunities of marcellin_crm_1200",
    () => {
      // Its description counts close dates up to and including 2025-12-24.
      const { summary } = read("marcellin_crm_1200/opportunities.csv", { asOf: "2025-12-25" });
      expect(summary).toMatchObject({ used: 1_200, open: 808 });
      expect(summary.issueCounts["overdue-close-date"]).toBe(751);
    },
  );

  it.skipIf(isAbsent)("finds maven_crm's 1,291 zombies and where its records begin", () => {
    const texts = { opportunities: text("maven_crm/sales_pipeline.csv") };
    const { hygiene, history } = readExport(texts);
    const zombies = hygiene.findings.find(({ code }) => code === "zombies");
    // "1,291 of 1,589 Engaging deals are older … than the longest closed cycle, 138 days".
    expect(zombies).toMatchObject({ count: 1_291, of: 1_589 });
    expect(hygiene.pipeline.slowestWinDays).toBe(138);
    // "closed-only win rate 63.2 %", "no close before 2017-03-01".
    expect(hygiene.winRates.ofClosed.value).toBeCloseTo(0.632, 3);
    expect(history.value?.firstRecord).toBe("2017-03-01");
    // "24 deals dropped": those that closed on that very day are never at risk.
    const dropped = history.value?.opportunities.filter(
      ({ closed, seenFrom }) => closed !== undefined && closed === seenFrom,
    );
    expect(dropped).toHaveLength(24);
  });

  it.skipIf(isAbsent)("tells what marcellin_crm_1200's 751 overdue opportunities are worth", () => {
    const texts = { opportunities: text("marcellin_crm_1200/opportunities.csv") };
    const { findings } = readExport(texts, { asOf: "2025-12-25" }).hygiene;
    const overdue = findings.find(({ code }) => code === "overdue-close-dates");
    expect(overdue).toMatchObject({ count: 751, of: 808 });
    expect(overdue?.amount).toBeGreaterThan(0);
  });

  it.skipIf(isAbsent)("joins Fivetran's histories of stages to its lists", () => {
    const salesforce = readExport(
      {
        opportunities: text("fivetran_seeds/sf_opportunity_data.csv"),
        history: text("fivetran_seeds/sf_opportunity_history_data.csv"),
      },
      { mapping: { isDeleted: null }, asOf: "2020-01-01" },
    );
    expect(salesforce.pipeline.summary).toMatchObject({
      preset: "salesforce",
      used: 10,
      changes: 10,
    });
    const known = salesforce.history.value?.opportunities ?? [];
    expect(known.flatMap(({ closeDates = [] }) => closeDates).length).toBeGreaterThan(0);
    const hubspot = readExport({
      opportunities: text("fivetran_seeds/hubspot_deal_data.csv"),
      history: text("fivetran_seeds/hubspot_deal_stage_data.csv"),
    });
    expect(hubspot.pipeline.summary).toMatchObject({ preset: "hubspot", used: 44, changes: 14 });
  });

  it.skipIf(isAbsent)("reads Fivetran's Salesforce and HubSpot tables", () => {
    const hubspot = read("fivetran_seeds/hubspot_deal_data.csv").summary;
    expect(hubspot).toMatchObject({ preset: "hubspot", rows: 44, used: 44 });
    const name = "fivetran_seeds/sf_opportunity_data.csv";
    // Every row of it is marked as deleted.
    expect(read(name).summary).toMatchObject({ preset: "salesforce", rows: 10, used: 0 });
    const undeleted = read(name, { mapping: { isDeleted: null } });
    expect(undeleted.summary).toMatchObject({ used: 10, won: 5, lost: 4, open: 1 });
    expect(undeleted.opportunities[0]).toMatchObject({ created: "2018-12-19", amount: 24_120_000 });
  });

  it.skipIf(isAbsent).each(["accounts", "products", "sales_teams"])(
    "refuses maven's %s, which is no list of opportunities",
    (name) => {
      const { opportunities, issues } = read(`maven_crm/${name}.csv`);
      expect(opportunities).toEqual([]);
      expect(issues.map(({ code }) => code)).toEqual(["no-columns"]);
    },
  );
});
