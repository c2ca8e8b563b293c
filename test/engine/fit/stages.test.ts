import { describe, expect, it } from "vitest";
import { fitPlan } from "../../../engine/fit/fit-plan.ts";
import { livesAsOf } from "../../../engine/fit/lives.ts";
import { ENDING } from "../../../engine/fit/spells.ts";
import { stageSpells } from "../../../engine/fit/stage-spells.ts";
import type { History, PastOpportunity } from "../../../engine/history/history-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { historyOfRecords } from "../../support/synthetic-crm/history-of-records.ts";
import { synthesizeCrm } from "../../support/synthetic-crm/synthesize-crm.ts";
import { STAGED } from "../../support/synthetic-crm/truth.ts";

const STAGES = ["Discovery", "Proposal", "Negotiation"];

function historyOf(...opportunities: readonly Partial<PastOpportunity>[]): History {
  return {
    format: "quotacast-history/1",
    asOf: "2026-01-31",
    stages: STAGES,
    opportunities: opportunities.map((one, index) => ({
      ...{ id: `${index}`, created: "2026-01-01", status: "open" as const },
      ...one,
    })),
  };
}

const at = (stage: string, entered: string) => ({ stage, entered });
const staysOf = (one: Partial<PastOpportunity>) =>
  stageSpells(livesAsOf(historyOf(one), "2026-02-01"), STAGES).map(({ exit, ending, entry }) =>
    Array.from(exit, (days, i) => [days, ending[i], entry[i]]),
  );
const { won, lost, open, notWon, wonUntimed } = ENDING;

describe("stageSpells", () => {
  it("tells the stays of an opportunity that went through and won", () => {
    const stages = [
      at("Discovery", "2026-01-01"),
      at("Proposal", "2026-01-06"),
      at("Negotiation", "2026-01-09"),
    ];
    expect(staysOf({ status: "won", closed: "2026-01-20", stages })).toEqual([
      [[5, won, 0]],
      [[3, won, 0]],
      [[11, won, 0]],
    ]);
  });

  it("counts a skipped stage as left at once, and a step back as more of the highest", () => {
    const stages = [
      at("Discovery", "2026-01-01"),
      at("Negotiation", "2026-01-05"),
      at("Proposal", "2026-01-10"),
    ];
    expect(staysOf({ status: "lost", closed: "2026-01-25", stages })).toEqual([
      [[4, won, 0]],
      [[0, wonUntimed, 0]],
      [[20, lost, 0]],
    ]);
  });

  it("counts what is open, and what was cleaned up, as far as it was seen alive", () => {
    const stages = [at("Discovery", "2026-01-01"), at("Proposal", "2026-01-08")];
    expect(staysOf({ stages })).toEqual([[[7, won, 0]], [[24, open, 0]], []]);
    const cleaned = { status: "lost", closed: "2026-01-30", flags: ["bulk-clean-up"] } as const;
    expect(staysOf({ ...cleaned, flags: ["bulk-clean-up"], stages })).toEqual([
      [[7, won, 0]],
      [[0, notWon, 0]],
      [],
    ]);
  });

  it("leaves out the first stay of what was there before the records", () => {
    const stages = [at("Discovery", "2026-01-10"), at("Proposal", "2026-01-15")];
    const one = { created: "2025-11-01", seenFrom: "2026-01-10", stages };
    expect(staysOf({ ...one, flags: ["left-truncated"] })).toEqual([[], [[17, open, 0]], []]);
  });
});

describe("fitPlan by stage", () => {
  const history = historyOfRecords(synthesizeCrm({ ...STAGED, sizeSlope: 0 }, "stages"));
  const { plan, report } = fitPlan(history, {
    asOf: "2026-01-01",
    quota: 1e6,
    law: "lognormal",
    covariates: false,
  });

  it("recovers what happens in each stage", () => {
    expect(report?.laws.map(({ stage }) => stage)).toEqual(STAGES);
    const truth = STAGED.segments[0].stages;
    STAGES.forEach((_, index) => {
      const found = (path: string) =>
        report?.parameters.find((one) => one.path === `process.stages[${index}].${path}`);
      const { estimate = 0, interval = [0, 0] } = found("advance.probability") ?? {};
      const sd = (interval[1] - interval[0]) / 2.56;
      // Owners and quarters move the odds about their middle, which the generator has at 1.
      expect(Math.abs(estimate - truth[index].advance.probability)).toBeLessThan(4 * sd + 0.02);
      const days = found("advance.days.median")?.estimate ?? 0;
      // Two segments, of which the slower takes 1.7 times as long: between the two.
      expect(days).toBeGreaterThan(0.95 * truth[index].advance.median);
      expect(days).toBeLessThan(1.7 * truth[index].advance.median);
    });
  });

  it("writes a plan in stages whose open opportunities stand in them", () => {
    const { value, issues } = readPlan(plan);
    expect(issues).toEqual([]);
    expect(value?.process.kind).toBe("stages");
    const opening = value?.opening;
    const listed = typeof opening === "object" ? opening.opportunities : [];
    expect(listed.length).toBeGreaterThan(50);
    expect(listed.every(({ stage, stageEntered }) => stage && stageEntered)).toBe(true);
    expect(new Set(listed.map(({ stage }) => stage))).toEqual(new Set(STAGES));
  });

  it("tells of an open opportunity what its records told last, but not before they end", () => {
    const facts = { pushes: 2, lastActivity: history.asOf };
    const told = {
      ...history,
      opportunities: history.opportunities.map((one) => ({ ...one, ...facts })),
    };
    const openingOf = (asOf: string) => {
      const settings = { process: "whole-cycle", draws: 2, covariates: false } as const;
      const { opening } = fitPlan(told, { ...settings, asOf }).plan ?? {};
      return typeof opening === "object" ? opening.opportunities : [];
    };
    const now = openingOf("2026-01-01");
    expect(now.length).toBeGreaterThan(50);
    const known = { pushes: 2, lastTouch: history.asOf };
    expect(now).toEqual(now.map((one) => ({ ...one, ...known })));
    for (const one of openingOf("2025-10-01")) {
      expect(one).not.toHaveProperty("pushes");
      expect(one).not.toHaveProperty("lastTouch");
    }
  });

  it("fits the whole cycle where that is asked for, and says why where there are none", () => {
    const whole = fitPlan(history, {
      asOf: "2026-01-01",
      process: "whole-cycle",
      draws: 8,
      covariates: false,
    });
    expect(whole.plan?.process.kind).toBe("whole-cycle");
    const bare = {
      ...history,
      opportunities: history.opportunities.map(({ stages: _, ...one }) => one),
    };
    const found = fitPlan(bare, {
      asOf: "2026-01-01",
      process: "stages",
      draws: 8,
      covariates: false,
    });
    expect(found.plan?.process.kind).toBe("whole-cycle");
    expect(found.issues.map(({ code }) => code)).toContain("no-stages");
  });
});
