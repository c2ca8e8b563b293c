import { describe, expect, it } from "vitest";
import { developmentOf, reservesOf } from "../../../engine/backtest/baselines/chain-ladder.ts";
import { stillToCome } from "../../../engine/backtest/baselines/cohorts.ts";
import { baselinesAt, openViews } from "../../../engine/backtest/origin.ts";
import { ERRORS_MIN, spreadPoint } from "../../../engine/backtest/spread-point.ts";
import { HORIZONS } from "../../../engine/backtest/target.ts";
import { dayNumber } from "../../../engine/plan/calendar.ts";
import O28 from "../../oracles/O28.json";
import O33 from "../../oracles/O33.json";
import { makeHistory, makePast, quarterlyWins } from "./past-world.ts";

function pointsOn(date: string, ...opportunities: ReturnType<typeof quarterlyWins>) {
  const views = openViews(makeHistory(opportunities, "2030-01-01"), HORIZONS.quarter);
  const forecasts = baselinesAt(views, dayNumber(date));
  return (id: string) => forecasts.get(id)?.point;
}

describe("baselines", () => {
  const { expected, inputs } = O33;
  // Eight quarters of 2023 and 2024; the forecast is for the first of 2025.
  const wins = quarterlyWins(inputs.history_quarters, 2023);

  it("are oracle O33's, of eight quarters", () => {
    const pointOf = pointsOn("2025-01-01", ...wins);
    expect(pointOf("B1")).toBe(expected.naive_last);
    expect(pointOf("B2")).toBeCloseTo(expected.seasonal_naive_growth, 9);
    expect(pointOf("B3")).toBe(expected.run_rate_mean4);
    expect(pointOf("B4")).toBeUndefined();
  });

  it("weigh the CRM's probabilities of what is due within the period: O33's 229", () => {
    const deals = (inputs.deals as [string, number, string, number, number][]).map(
      ([id, amount, stage, probability]) =>
        makePast({
          id,
          created: "2024-06-01",
          amount,
          stages: [{ stage, entered: "2024-06-01", probability }],
          closeDates: [{ closeDate: "2025-02-01", recorded: "2024-06-01" }],
        }),
    );
    expect(pointsOn("2025-01-01", ...wins, ...deals)("B5")).toBeCloseTo(
      expected.weighted_pipeline,
      9,
    );
  });

  it("add what reps commit to within the period to what is booked: as it was said then", () => {
    const one = (id: string, amount: number, closeDate: string, said: string, later?: string) =>
      makePast({
        ...{ id, created: "2024-06-01", amount, forecastCategory: "commit" },
        closeDates: [{ closeDate, recorded: "2024-06-01" }],
        forecastCategories: [
          { forecastCategory: said as "commit" | "pipeline", recorded: "2024-06-01" },
          ...(later ? [{ forecastCategory: "commit" as const, recorded: later }] : []),
        ],
      });
    const booked = { created: "2024-12-01", status: "won", closed: "2025-01-10" } as const;
    const pointOf = pointsOn(
      "2025-02-01",
      ...wins,
      makePast({ id: "booked", amount: 70, ...booked }),
      one("due", 30, "2025-03-01", "commit"),
      one("taken in later", 60, "2025-03-01", "pipeline", "2025-01-15"),
      one("not yet", 1000, "2025-03-01", "pipeline", "2025-02-01"),
      one("hoped for", 2000, "2025-03-01", "pipeline"),
      one("next quarter", 4000, "2025-04-01", "commit"),
    );
    expect(pointOf("B9")).toBe(70 + 30 + 60);
    expect(pointsOn("2025-01-01", ...wins)("B9")).toBeUndefined();
  });

  it("carry what is booked to date on: O33's 303.33 of a quarter of 91 days", () => {
    const closed = "2024-04-20";
    const booked = makePast({ id: "x", created: "2023-01-01", status: "won", closed, amount: 100 });
    expect(pointsOn("2024-05-01", booked)("B4")).toBeCloseTo(
      expected.booked_to_date_100_day30_runrate,
      9,
    );
  });

  it("never forecast less than is booked", () => {
    const closed = "2025-01-10";
    const booked = makePast({ id: "x", created: "2024-12-01", status: "won", closed, amount: 999 });
    expect(pointsOn("2025-02-01", ...wins, booked)("B1")).toBe(999);
  });

  it("take an open amount's yield from past quarters, by stage too", () => {
    // Each quarter opens with 400 in Proposal and 100 in Discovery; a quarter of the first is won.
    const quarters = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((index) => {
      const before = ["2022-12-20", "2023-03-20", "2023-06-20", "2023-09-20"][index % 4];
      const shift = (date: string) => `${Number(date.slice(0, 4)) + (index >> 2)}${date.slice(4)}`;
      const closed = shift(["2023-02-01", "2023-05-01", "2023-08-01", "2023-11-01"][index % 4]);
      const one = (id: string, stage: string, amount: number, status: "won" | "lost") =>
        makePast({
          ...{ id: `${id}${index}`, created: shift(before), status, closed, amount },
          stages: [{ stage, entered: shift(before) }],
        });
      return [
        one("w", "Proposal", 100, "won"),
        one("l", "Proposal", 300, "lost"),
        one("d", "Discovery", 100, "lost"),
      ];
    });
    const now = makePast({
      ...{ id: "now", created: "2024-12-20", amount: 800 },
      stages: [{ stage: "Proposal", entered: "2024-12-20" }],
    });
    const pointOf = pointsOn("2025-01-01", ...quarters, now);
    expect(pointOf("B6")).toBeCloseTo(800 / 4, 9);
    expect(pointOf("B7")).toBeCloseTo(800 / 5, 9);
  });
});

describe("chain ladder", () => {
  const { expected, inputs } = O28;

  it("develops Taylor and Ashe's triangle as Mack did", () => {
    const { factors, sigmaSquares } = developmentOf(inputs.triangle);
    factors.forEach((factor, age) => {
      expect(factor).toBeCloseTo(expected.f[age], 9);
    });
    sigmaSquares.forEach((square, age) => {
      expect(square / expected.sigma2[age]).toBeCloseTo(1, 9);
    });
  });

  it("reserves what he did, with his standard errors", () => {
    const { cohorts, total } = reservesOf(inputs.triangle);
    expect(total.mean / expected.total_reserve).toBeCloseTo(1, 9);
    expect(total.standardError / expected.total_se).toBeCloseTo(1, 9);
    cohorts.slice(1).forEach(({ mean, standardError }, row) => {
      expect(mean / expected.reserves[row + 1]).toBeCloseTo(1, 9);
      expect(standardError / expected.se_by_origin[row + 1]).toBeCloseTo(1, 9);
    });
  });

  it("sees the open pipeline as what cohorts still bring, and next quarter's step", () => {
    // Each quarter's cohort books 100 within its first 90 days and 100 in the 90 after.
    const day = (index: number) => isoOf(dayNumber("2025-01-01") - 90 * index);
    const cohorts = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((index) =>
      [0, 1].flatMap((age) => {
        if (index - age < 1) return [];
        const created = isoOf(dayNumber(day(index)) + 1);
        const closed = isoOf(dayNumber(created) + 90 * age + 30);
        return [makePast({ id: `${index}-${age}`, created, status: "won", closed, amount: 100 })];
      }),
    );
    const views = openViews(makeHistory(cohorts, "2030-01-01"), HORIZONS.quarter);
    // The quarter has 90 days: the last cohort's second half, and a new one's first.
    expect(baselinesAt(views, dayNumber("2025-01-01")).get("B8")?.point).toBeCloseTo(200, 9);
    const open = stillToCome(views.viewOn(dayNumber("2025-01-01")));
    expect(open?.mean).toBeCloseTo(100, 9);
    expect(open?.standardError).toBe(0);
  });
});

describe("spreadPoint", () => {
  const errorsOf = (...outcomes: number[]) => outcomes.map((outcome) => ({ forecast: 4, outcome }));

  it("takes few past errors as they were", () => {
    expect([...(spreadPoint(100, errorsOf(8, 2, 4, 16, 1)) ?? [])]).toEqual(
      [25, 50, 100, 200, 400].map((draw) => expect.closeTo(draw, 9)),
    );
  });

  it("shifts and spreads a number by more of them, by Student's law", () => {
    // Always twice what was forecast: no spread is left, and the shift is a factor of two.
    expect(new Set(spreadPoint(300, errorsOf(8, 8, 8, 8, 8, 8, 8, 8)))).toEqual(new Set([600]));
    const draws = spreadPoint(100, errorsOf(1, 2, 4, 8, 16, 1, 2, 8, 16)) as Float64Array;
    expect((draws[99] + draws[100]) / 2).toBeCloseTo(100, 1);
    // Σ of squares of (-2 … 2, -2, -1, 1, 2) is 20, over 8; times √(1 + 1/9) and t of 8 degrees.
    const scale = Math.LN2 * Math.sqrt((20 / 8) * (10 / 9));
    const q90 = 100 * Math.exp(scale * 1.3968153097438);
    expect(draws[179] / q90).toBeLessThan(1);
    expect(draws[180] / q90).toBeGreaterThan(1);
  });

  it("has none of too few errors", () => {
    const few = Array.from({ length: ERRORS_MIN - 1 }, () => ({ forecast: 1, outcome: 2 }));
    expect(spreadPoint(1, few)).toBeUndefined();
  });
});

function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
