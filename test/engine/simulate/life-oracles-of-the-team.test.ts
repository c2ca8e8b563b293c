import { describe, expect, it } from "vitest";
import { compileQuantileTable } from "../../../engine/dist/compile-quantile-table.ts";
import { limitedMean } from "../../../engine/dist/limited-mean.ts";
import { makeLaw } from "../../../engine/dist/make-law.ts";
import { rampOf } from "../../../engine/process/ramp.ts";
import { bringForward, openSeat } from "../../../engine/process/seat.ts";
import { entityOfText } from "../../../engine/random/entity.ts";
import { seedKey } from "../../../engine/random/seed-key.ts";
import { trialKey } from "../../../engine/random/trial-key.ts";
import { lifeOf } from "../../../engine/simulate/life.ts";
import { MARK } from "../../../engine/simulate/life-state.ts";
import o02 from "../../oracles/O02.json" with { type: "json" };
import o16 from "../../oracles/O16.json" with { type: "json" };
import o17 from "../../oracles/O17.json" with { type: "json" };
import o45 from "../../oracles/O45.json" with { type: "json" };
import o46 from "../../oracles/O46.json" with { type: "json" };
import { listOfAges, makePeriods, makePlan, TEAM_A_PROCESS } from "../../support/make-plan.ts";
import { forecast } from "../../support/run-plan.ts";
import { describeSample, expectMean, expectNear, expectShare } from "../../support/statistics.ts";
import { eachFuture } from "./each-future.ts";

describe("seats", () => {
  it("hold the capacity of oracle O45 in the long run", () => {
    const law = { tenureDays: 1080, vacancy: compileQuantileTable(makeLaw({ mean: 60, cv: 0.5 })) };
    const seat = entityOfText("rep", "one");
    const key = seedKey("1");
    const there = Array.from({ length: 20_000 }, (_, trial) => {
      const luck = trialKey(key, trial);
      const found = openSeat(law, -1e6, seat, luck);
      bringForward(found, law, 9000, seat, luck);
      return found.isTaken ? rampOf({ start: 0.2, days: 180 }, 9000 - found.since) : 0;
    });
    const { mean, meanError } = describeSample(there);
    expectNear(mean, o45.expected.effective, meanError);
    const taken = there.filter((ramp) => ramp > 0).length / there.length;
    expectShare(taken, o45.expected.occupancy, there.length);
  });

  it("make as many reps hit their quota as oracle O46 says of equals", () => {
    const plan = makePlan({
      opening: "steady-state",
      reps: { count: 10, quota: 50_000, tenureDays: 1e9, skill: { winRate: 0 } },
    });
    const { mechanisms, total, pipeline } = forecast(plan, { trials: 1500 });
    const { hitting, seats } = mechanisms?.reps ?? { seats: [] };
    if (!hitting) throw new Error("there are no reps");
    expectMean(hitting, o46.expected.expected_reps_hitting);
    expectShare(seats[0].pHit, o46.expected.P_rep_hits, 1500);
    expectShare(total.pHit, o46.expected.P_team_hits, 1500);
    // The past that is simulated leaves what the closed form of a steady state has.
    expectNear(
      pipeline.openAtStart,
      o02.expected.open_count_L,
      pipeline.standardErrors.openAtStart,
    );
  });
});

describe("what never closes", () => {
  it.each(["q0=0.15,A=365", "q0=0.3,A=365"] as const)(
    "fills the pipeline as oracle O16 says: %s",
    (name) => {
      const never = Number(/q0=([\d.]+)/.exec(name)?.[1]);
      const { won, lost } = TEAM_A_PROCESS;
      const plan = makePlan({
        opening: "steady-state",
        process: {
          kind: "whole-cycle",
          won: { ...won, probability: won.probability * (1 - never) },
          lost,
          never,
        },
        disqualification: { afterDays: 365, compliance: 1 },
      });
      const { pipeline, total } = forecast(plan, { trials: 1500 });
      // A weekly review closes at the first week's start from that age on, and real ones too.
      const age = 368.5;
      const alive = [won, lost].map(({ days }) => limitedMean(makeLaw(days), age));
      const real = won.probability * alive[0] + (1 - won.probability) * alive[1];
      const open = 0.5 * ((1 - never) * real + never * age);
      expectNear(pipeline.openAtStart, open, pipeline.standardErrors.openAtStart);
      expect(Math.abs(open / o16.expected[name].open_count - 1)).toBeLessThan(0.02);
      // Few real ones are so old: hardly a win is lost to the rule.
      const wins = o16.expected[name].wins_per_quarter;
      expect(Math.abs(total.wins.mean / wins - 1)).toBeLessThan(0.03);
    },
  );
});

describe("silence", () => {
  it("tells the dead from the living as oracle O17 says", () => {
    const { nu_per_day: touches, delta_per_day: deaths } = o17.inputs;
    const both = touches + deaths;
    const aliveGiven = (days: number) => {
      const alive = Math.exp(-both * days);
      return alive / (alive + (deaths / both) * (1 - alive));
    };
    for (const [days, alive] of Object.entries(o17.expected)) {
      expect(aliveGiven(Number(days))).toBeCloseTo(alive, 12);
    }
    const plan = makePlan({
      periods: makePeriods(16 * 7 + 1),
      creation: [],
      opening: listOfAges(Array(400).fill(0)),
      process: { kind: "whole-cycle", won: { probability: 1, days: { fixed: 1e6 } } },
      stalls: { perDay: deaths, dies: 1, touchesPerDay: touches },
      disqualification: { silentDays: 36_500 },
    });
    const reviewed = 16 * 7;
    const buckets = Array.from({ length: 6 }, () => ({ n: 0, alive: 0, expected: 0, variance: 0 }));
    eachFuture(plan, 150, (run, key, path, ledger) => {
      const { state } = lifeOf(run, key, path, ledger);
      for (const place of state.list.subarray(0, state.count)) {
        const silent = reviewed - state.lastTouch[place];
        // Touched never since asOf: its silence is as old as the world, and no silence of the law.
        if (silent >= reviewed) continue;
        const isDead = state.marks[place] & MARK.dead && state.stallAt[place] < reviewed;
        const bucket = buckets[Math.min(5, Math.floor(silent / 7))];
        const p = aliveGiven(silent);
        bucket.n++;
        bucket.alive += isDead ? 0 : 1;
        bucket.expected += p;
        bucket.variance += p * (1 - p);
      }
    });
    for (const { n, alive, expected, variance } of buckets) {
      expect(n).toBeGreaterThan(500);
      expectNear(alive, expected, Math.sqrt(variance));
    }
  });
});
