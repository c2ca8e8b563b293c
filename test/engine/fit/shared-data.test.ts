import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readExport } from "../../../engine/crm/read-export.ts";
import { aalenJohansen, incidenceAt } from "../../../engine/fit/aalen-johansen.ts";
import { cycleSpells } from "../../../engine/fit/cycle-spells.ts";
import { fitPlan } from "../../../engine/fit/fit-plan.ts";
import { livesAsOf } from "../../../engine/fit/lives.ts";
import type { History } from "../../../engine/history/history-schema.ts";
import { FOLDER, isAbsent, note } from "../../support/shared-data.ts";
import { describeSample } from "../../support/statistics.ts";

function read(name: string): History {
  const texts = { opportunities: readFileSync(join(FOLDER, `${name}.csv`), "utf8") };
  const { value } = readExport(texts).history;
  if (!value) throw new Error(`${name} holds no history`);
  return value;
}

describe(`histories made by others${note}`, () => {
  it.skipIf(isAbsent)("gives maven's win rate as R's survival package does, by two entries", () => {
    const { firstRecord: _, ...rest } = read("maven_crm/sales_pipeline");
    // As if nobody knew when the records begin, which the reader finds out.
    const opportunities = rest.opportunities.map(({ seenFrom, flags, ...past }) => past);
    const history = { ...rest, opportunities };
    // The data's own description counts what is open as seen until 2017-12-31.
    const wonAt = (from: string | undefined, day: number) => {
      const records = from === undefined ? history : { ...history, firstRecord: from };
      const { days, won } = aalenJohansen(cycleSpells(livesAsOf(records, "2018-01-01")));
      return incidenceAt(days, won, day);
    };
    expect(wonAt(undefined, 138)).toBeCloseTo(0.519, 3);
    expect(wonAt("2017-03-01", 138)).toBeCloseTo(0.528, 3);
    const R = { 14: 0.2132, 30: 0.2474, 60: 0.2931, 91: 0.4237, 120: 0.5113 };
    for (const [day, wanted] of Object.entries(R)) {
      expect(Math.abs(wonAt("2017-03-01", Number(day)) - wanted)).toBeLessThan(0.001);
    }
  });

  it.skipIf(isAbsent)("sees that maven's cycle is of two kinds, and what is dead in it", () => {
    const { report, issues } = fitPlan(read("maven_crm/sales_pipeline"), {
      asOf: "2018-01-01",
      draws: 40,
    });
    expect(report?.winRates.closedOnly).toBeCloseTo(0.632, 3);
    const [law] = report?.laws ?? [];
    expect(law.chosen).toBe("hazard");
    // Not by a hair: a third of a nat for each opportunity.
    expect(law.scores?.difference).toBeGreaterThan(0.2);
    expect(report?.zombies.longestCycle).toBe(138);
    // 1,291 are older on 2017-12-31; ten more reach that age in the day that the plan starts after.
    expect(report?.zombies.olderThanAnyClosing).toBe(1_301);
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["zombies", "creation-fell"]),
    );
  });

  it.skipIf(isAbsent)("recovers the cycles, sizes and win rates of olga's segments", () => {
    const history = read("olga_saas_6000/opportunities");
    // From its generator: medians of the cycle (5 days later), ln sd .45; amounts' ln sd .42.
    const truths = {
      SMB: [35, 0.37],
      "Mid-Market": [75, 0.295],
      Enterprise: [120, 0.243],
    } as const;
    for (const [segment, [median, wonShare]] of Object.entries(truths)) {
      const opportunities = history.opportunities.filter((one) => one.segment === segment);
      const { plan, report } = fitPlan(
        { ...history, opportunities },
        { asOf: "2026-07-01", law: "lognormal", draws: 40 },
      );
      const offBy = (path: string, truth: number) => {
        const { estimate, interval } = report?.parameters.find((one) => one.path === path) ?? {
          ...{ estimate: 0, interval: [0, 0] },
        };
        return (2.56 * Math.abs(estimate - truth)) / (interval[1] - interval[0]);
      };
      expect(offBy("process.won.days.median", median + 5), segment).toBeLessThan(4);
      expect(offBy("process.won.probability", wonShare), segment).toBeLessThan(4);
      const logs = report?.dealSize.quantiles.map(({ fitted }) => Math.log(fitted)) ?? [];
      const { variance } = describeSample(logs);
      expect(Math.abs(Math.sqrt(variance) - 0.42), segment).toBeLessThan(0.05);
      expect(plan?.process.kind).toBe("whole-cycle");
    }
  });

  it.skipIf(isAbsent)("puts olga's segments into one plan, each with its own numbers", () => {
    const { plan, report } = fitPlan(read("olga_saas_6000/opportunities"), {
      ...{ asOf: "2026-07-01", law: "lognormal", process: "whole-cycle" },
      ...{ segments: true, draws: 40 },
    });
    const common = report?.parameters.find(({ path }) => path === "process.won.days.median");
    const truths = { SMB: [40, 0.37], "Mid-Market": [80, 0.295], Enterprise: [125, 0.243] };
    for (const [segment, [median, wonShare]] of Object.entries(truths)) {
      const [own, ...rest] = plan?.creation.filter((one) => one.segment === segment) ?? [];
      for (const other of rest) expect(other.winRate).toBe(own.winRate);
      expect(Math.abs((own.winRate ?? 0) - wonShare), segment).toBeLessThan(0.04);
      const days = (own.cycleTime ?? 1) * (common?.estimate ?? 0);
      expect(Math.abs(days / median - 1), segment).toBeLessThan(0.1);
    }
  });

  it.skipIf(isAbsent)(
    "tells what of marcellin's pipeline is dead, and what of it can be won",
    () => {
      const { report, issues } = fitPlan(read("marcellin_crm_1200/opportunities"), {
        asOf: "2025-12-25",
        draws: 20,
      });
      expect(issues.map(({ code }) => code)).toContain("zombies");
      // Two thirds never close, so the closed ones' 48 % is no win rate.
      expect(report?.winRates.closedOnly).toBeGreaterThan(0.45);
      expect(report?.winRates.fitted).toBeLessThan(0.18);
    },
  );
});
