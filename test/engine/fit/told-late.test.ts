import { describe, expect, it } from "vitest";
import { fitPlan } from "../../../engine/fit/fit-plan.ts";
import { livesAsOf } from "../../../engine/fit/lives.ts";
import { toldLate } from "../../../engine/fit/told-late.ts";
import { HISTORY_FORMAT, type PastOpportunity } from "../../../engine/history/history-schema.ts";
import { dayNumber, isoDate } from "../../../engine/plan/calendar.ts";
import { historyOfRecords } from "../../support/synthetic-crm/history-of-records.ts";
import { synthesizeCrm } from "../../support/synthetic-crm/synthesize-crm.ts";
import { WHOLE_CYCLE } from "../../support/synthetic-crm/truth.ts";

const asOf = "2026-01-01";
const today = dayNumber(asOf);
const ago = (days: number) => isoDate(today - days);

/** A law under which half of what is open is still to be won, whatever its age. */
const half = { wonBy: () => 0, openAt: () => 1, law: { won: 0.5 } } as never;

function look(...opportunities: PastOpportunity[]) {
  const lives = livesAsOf({ format: HISTORY_FORMAT, asOf, stages: [], opportunities }, asOf);
  return toldLate({ lives, today, endings: half });
}

describe("toldLate", () => {
  const open: PastOpportunity = { id: "open", created: ago(30), status: "open", amount: 1_000 };
  const won = { id: "won", created: ago(200), status: "won", amount: 2_600 } as const;

  it("counts on past days, a week apart, what had closed without the CRM's knowing", () => {
    // Looked for 91, 98, 105 … days ago; closed before and told after the second look alone.
    const late = { ...won, closed: ago(100), closedRecorded: ago(93) };
    // One look of 26, worth 2,600 · ½ there, where 1,000 · ½ is expected of what is open now.
    expect(look(open, late)).toEqual({ closed: 1 / 26, won: 1 / 26, excess: 2.6 / 26 });
  });

  it("finds nothing in what was told on the day, nor in what is too young to judge by", () => {
    const inTime = { ...won, closed: ago(98), closedRecorded: ago(98) };
    const young = { ...won, closed: ago(60), closedRecorded: ago(20) };
    expect(look(open, inTime, young)).toEqual({ closed: 0, won: 0, excess: 0 });
  });

  it("finds as many as a made-up team's closings times their delay, and the fit says so", () => {
    const issueAt = (recordedLateDays: number) => {
      const crm = synthesizeCrm(WHOLE_CYCLE, "told-late", { recordedLateDays });
      const options = { asOf, quota: 1, law: "hazard", draws: 2 } as const;
      const { issues } = fitPlan(historyOfRecords(crm), options);
      return issues.find(({ code }) => code === "told-late")?.message;
    };
    expect(issueAt(0)).toBeUndefined();
    const message = issueAt(10) ?? "";
    // 0.85 closings a day, ten days late: 8.5, with an error of 0.8 for half a year of looks.
    const [, closed, , excess] = /day (\S+) opp.* closed, (\S+) of .* (\d+) %/.exec(message) ?? [];
    expect(Math.abs(Number(closed) - 8.5)).toBeLessThan(3.2);
    expect(Number(excess)).toBeGreaterThan(2);
    expect(Number(excess)).toBeLessThan(20);
  });
});
