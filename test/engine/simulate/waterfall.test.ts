import { describe, expect, it } from "vitest";
import { makeForecast } from "../../../engine/forecast/make-forecast.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { mergeSummaries } from "../../../engine/simulate/block-summary.ts";
import { type DiaryEntry, openDiary } from "../../../engine/simulate/diary.ts";
import { simulateBlock } from "../../../engine/simulate/simulate-block.ts";
import { FLOWS, tallyWaterfall } from "../../../engine/simulate/waterfall.ts";
import { plans } from "../../../scenarios/index.ts";
import { makeRequest, summarize } from "../../support/run-plan.ts";

function shipped(name: string) {
  const { value } = readPlan(plans[name]);
  if (!value) throw new Error(name);
  return value;
}

describe("the waterfall of open value", () => {
  it.each(["steady-team", "staged-team", "whole-team"])("changes no bit of %s besides", (name) => {
    const request = makeRequest(shipped(name), { trials: name === "whole-team" ? 3 : 60 });
    const asked = { ...request, waterfall: true };
    const { waterfall, ...rest } = makeForecast(asked, summarize(asked));
    expect(waterfall?.periods.length).toBeGreaterThan(0);
    expect(JSON.stringify(rest)).toBe(JSON.stringify(makeForecast(request, summarize(request))));
  });

  it("agrees with what the life kernel counts by itself", () => {
    const request = makeRequest(shipped("whole-team"), { trials: 4 });
    const { waterfall, mechanisms } = makeForecast(
      { ...request, waterfall: true },
      summarize({ ...request, waterfall: true }),
    );
    if (!waterfall || !mechanisms) throw new Error("both are asked for");
    const { opening, created, closing } = waterfall.total;
    expect(opening.mean).toBeCloseTo(mechanisms.truth.recordedAtStart.mean, 6);
    expect(created.mean).toBeCloseTo(mechanisms.creation.createdValue.mean, 6);
    expect(closing.mean).toBeCloseTo(mechanisms.truth.recordedAtEnd.mean, 6);
  });

  it("creates rate · size · days, and is in balance in a steady state", () => {
    const base = shipped("steady-team");
    const plan = {
      ...base,
      commonFactor: { ...base.commonFactor, creation: 0, winRate: 0, speed: 0 },
    };
    const request = { ...makeRequest(plan, { trials: 500 }), waterfall: true };
    const { waterfall, periods } = makeForecast(request, summarize(request));
    const days = (end: string, start: string) => (Date.parse(end) - Date.parse(start)) / 86_400_000;
    if (!("mean" in plan.dealSize)) throw new Error("steady-team has a mean size");
    const rate = plan.creation.reduce((sum, { perDay }) => sum + perDay, 0);
    waterfall?.periods.forEach(({ created, opening, closing }, index) => {
      const { start, end } = periods[index];
      const expected = rate * (plan.dealSize as { mean: number }).mean * days(end, start);
      expect(Math.abs(created.mean - expected)).toBeLessThan(4 * created.standardError);
      const error = Math.hypot(opening.standardError, closing.standardError);
      expect(Math.abs(closing.mean - opening.mean)).toBeLessThan(4 * error);
      expect(created.q10).toBeLessThan(created.mean);
      expect(created.q90).toBeGreaterThan(created.mean);
    });
  });

  it("adds up to the same bits whatever the order of its blocks", () => {
    const request = { ...makeRequest(shipped("steady-team"), { trials: 1001 }), waterfall: true };
    const blocks = [0, 1, 2].map((block) => simulateBlock(request, block));
    const merged = (...order: readonly number[]) => {
      const summaries = order.map((block) => structuredClone(blocks[block]));
      return JSON.stringify(makeForecast(request, summaries.reduce(mergeSummaries)));
    };
    expect(merged(2, 0, 1)).toBe(merged(0, 1, 2));
    expect(merged(1, 2, 0)).toBe(merged(0, 1, 2));
  });

  it("files each move by the period of the date that it moves", () => {
    const periods = [
      { startDay: 0, endDay: 90, quota: 1, booked: 0 },
      { startDay: 90, endDay: 180, quota: 1, booked: 0 },
    ];
    const entry = (own: Partial<DiaryEntry>): DiaryEntry => ({
      entity0: 0,
      entity1: 0,
      target: {},
      isOpening: false,
      created: 10,
      amount: 100,
      closeDate: 80,
      seat: -1,
      isReal: true,
      events: [{ kind: "stage", day: 10, value: 0 }],
      paces: 0,
      paceWeeks: 0,
      end: undefined,
      ...own,
    });
    const ended = (kind: "won" | "lost" | "disqualified", day: number) => ({
      end: { kind, day, stage: 0, booked: 0, rule: -1, isPhantom: false },
    });
    const diary = openDiary();
    diary.entries.push(
      // Due on day 80, pushed on day 91 to day 120: out of the first period. Won in time then.
      entry({
        ...ended("won", 110),
        events: [
          { kind: "stage", day: 10, value: 0 },
          { kind: "stage", day: 60, value: 1 },
          { kind: "pushed", day: 91, value: 120 },
        ],
      }),
      // Due in the second period, won in the first: pulled in.
      entry({ ...ended("won", 89), amount: 7, closeDate: 100, isOpening: true, created: -5 }),
      // A push within the period moves nothing between periods.
      entry({
        ...ended("lost", 90),
        amount: 20,
        closeDate: 30,
        events: [
          { kind: "stage", day: 10, value: 0 },
          { kind: "pushed", day: 35, value: 60 },
        ],
      }),
      entry({ amount: 3, created: 170, closeDate: undefined, events: [] }),
    );
    const width = FLOWS.length + 1;
    const tallies = new Float64Array(3 * width);
    tallyWaterfall(tallies, { first: 0, width, count: 3 * width }, diary, periods);
    const rows = [0, 1, 2].map((at) => [...tallies.subarray(at * width, (at + 1) * width)]);
    // As FLOWS has them, and then what advances to the second stage.
    expect(rows[1]).toEqual([7, 120, 7, 0, 0, 120, 100, 7, 100]);
    expect(rows[2]).toEqual([120, 3, 100, 20, 0, 3, 0, 0, 0]);
    expect(rows[0]).toEqual([7, 123, 107, 20, 0, 3, 100, 7, 100]);
  });
});
