import { describe, expect, it } from "vitest";
import { backtest } from "../../../engine/backtest/backtest.ts";
import type { BacktestOptions } from "../../../engine/backtest/backtest-options.ts";
import type { History } from "../../../engine/history/history-schema.ts";
import { historyOfRecords } from "../../support/synthetic-crm/history-of-records.ts";
import { synthesizeCrm } from "../../support/synthetic-crm/synthesize-crm.ts";
import { WHOLE_CYCLE } from "../../support/synthetic-crm/truth.ts";
import { makeHistory, quarterlyWins } from "./past-world.ts";
import { truthForecaster } from "./truth-forecaster.ts";

const options: BacktestOptions = { horizon: "quarter", every: "quarter", seed: "1" };
const forecaster = truthForecaster(WHOLE_CYCLE, 500);

function worldOf(seed: string): History {
  return historyOfRecords(synthesizeCrm(WHOLE_CYCLE, seed));
}

async function reportOf(history: History, more: Partial<BacktestOptions> = {}) {
  const { value, issues } = await backtest(history, forecaster, { ...options, ...more });
  expect(issues).toEqual([]);
  return value!;
}

describe("backtest", () => {
  const history = worldOf("1");

  it("looks at each quarter once enough is on record, and tells what came", async () => {
    const { origins, verification, limits } = await reportOf(history);
    // Six quarters, or sixty wins: at a win every four days after a start of some 60, two quarters.
    expect(origins.map(({ asOf }) => asOf).at(-1)).toBe("2025-10-01");
    const [first] = origins;
    const booked = history.opportunities
      .filter(({ closed = "" }) => closed >= first.horizon.start && closed < first.horizon.end)
      .reduce((sum, { status, amount = 0 }) => (status === "won" ? sum + amount : sum), 0);
    expect(first.outcome).toBe(booked);
    expect(verification.message).toContain(`${origins.length} periods that do not overlap`);
    expect(limits.map(({ code }) => code)).toContain("amounts");
  });

  it("forecasts from what was known: a changed future changes no forecast", async () => {
    const day = "2025-01-01";
    const other = worldOf("2").opportunities.filter(({ created }) => created >= day);
    const changed: History = {
      ...history,
      opportunities: [
        ...history.opportunities
          .filter(({ created }) => created < day)
          .map((past) =>
            (past.closed ?? "") >= day ? { ...past, status: "lost" as const, amount: 1 } : past,
          )
          .map((past) => ({ ...past, amount: past.amount ?? 1 })),
        ...other.map((past) => ({ ...past, id: `other ${past.id}` })),
      ],
    };
    // The amount of what is open is what stands in for its amount of then: see whatIsNotKnown.
    const same = { ...changed, opportunities: changed.opportunities.map(withAmountOf(history)) };
    const of = async (world: History) =>
      (await reportOf(world, { from: day, to: day })).origins.map(
        ({ quantiles, baselines, booked }) => ({ quantiles, points: pointsOf(baselines), booked }),
      );
    expect(await of(same)).toEqual(await of(history));
  });

  it("counts what is booked when the quarter is under way", async () => {
    const { origins } = await reportOf(history, {
      every: "month",
      from: "2025-02-01",
      to: "2025-03-01",
    });
    expect(origins.map(({ asOf }) => asOf)).toEqual(["2025-02-01", "2025-03-01"]);
    for (const { booked, quantiles, outcome, horizon } of origins) {
      expect(horizon).toEqual({ start: "2025-01-01", end: "2025-04-01" });
      expect(booked).toBeGreaterThan(0);
      expect(booked).toBeLessThanOrEqual(outcome);
      expect(quantiles?.["0.05"]).toBeGreaterThanOrEqual(booked);
    }
    expect(origins[1].booked).toBeGreaterThanOrEqual(origins[0].booked);
  });

  it("finds the truth calibrated, and better than every baseline over worlds", async () => {
    let inside = 0;
    let count = 0;
    const skills: Record<string, number[]> = {};
    for (let seed = 1; seed <= 8; seed++) {
      const { scores } = await reportOf(worldOf(String(seed)));
      inside += scores.model?.coverage80.hits ?? 0;
      count += scores.model?.origins ?? 0;
      for (const [id, { value }] of Object.entries(scores.skill)) {
        skills[id] = [...(skills[id] ?? []), value];
      }
    }
    // Four standard errors of a share of some sixty.
    expect(Math.abs(inside / count - 0.8)).toBeLessThan(4 * Math.sqrt((0.8 * 0.2) / count));
    expect(Object.keys(skills)).toEqual(expect.arrayContaining(["B1", "B3", "B6", "B7", "B8"]));
    for (const [id, values] of Object.entries(skills)) {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(mean, `${id}: ${values}`).toBeGreaterThan(0);
    }
  });

  it("says what is missing where history is too short", async () => {
    const short = makeHistory(quarterlyWins([1, 2, 3, 4], 2024), "2024-12-31");
    const { value, issues } = await backtest(short, forecaster, options);
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ code: "insufficient-history" }]);
    expect(issues[0].message).toContain("6 quarters or 60 wins");
  });

  it("reports its progress, and ends where that throws", async () => {
    const seen: number[] = [];
    const onProgress = (done: number, total: number) => {
      seen.push(done / total);
      if (done === 2) throw new Error("enough");
    };
    await expect(backtest(history, forecaster, { ...options, onProgress })).rejects.toThrow(
      "enough",
    );
    expect(seen).toHaveLength(2);
  });

  it("has no score where the forecaster has no answer, and says why", async () => {
    const mute = () => ({ absent: "not enough history" });
    const { value } = await backtest(history, mute, options);
    expect(value?.scores.model).toBeNull();
    expect(value?.recommends).toBe("nothing");
    expect(value?.origins[0]).toMatchObject({ quantiles: null, absent: "not enough history" });
    expect(value?.scores.baselines.B3.crps.value).toBeGreaterThan(0);
  });
});

function withAmountOf({ opportunities }: History) {
  const amounts = new Map(opportunities.map(({ id, amount }) => [id, amount]));
  return (past: History["opportunities"][number]) => {
    const amount = amounts.get(past.id);
    return amount === undefined ? past : { ...past, amount };
  };
}

function pointsOf(baselines: Readonly<Record<string, { readonly point?: number }>>) {
  return Object.fromEntries(Object.entries(baselines).map(([id, { point }]) => [id, point]));
}
