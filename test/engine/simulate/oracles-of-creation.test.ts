import { describe, it } from "vitest";
import type { Plan } from "../../../engine/plan/plan-schema.ts";
import type { Change, Scenario } from "../../../engine/scenario/scenario-schema.ts";
import o02 from "../../oracles/O02.json" with { type: "json" };
import o02b from "../../oracles/O02b.json" with { type: "json" };
import o03 from "../../oracles/O03.json" with { type: "json" };
import o03b from "../../oracles/O03b.json" with { type: "json" };
import o06 from "../../oracles/O06.json" with { type: "json" };
import o07 from "../../oracles/O07.json" with { type: "json" };
import o22 from "../../oracles/O22.json" with { type: "json" };
import o22b from "../../oracles/O22b.json" with { type: "json" };
import o22c from "../../oracles/O22c.json" with { type: "json" };
import { makePeriods, makePlan, makeScenarioFor } from "../../support/make-plan.ts";
import { bookingsByTrial, forecast, makeRequest, readLedgers } from "../../support/run-plan.ts";
import { describeSample, expectMean, expectNear, expectShare } from "../../support/statistics.ts";

const TRIALS = 2500;
const CENTS = 100;

/** Team A from a steady state, over a year of quarters. */
const year = makePlan({ opening: "steady-state", periods: makePeriods(91, 91, 91, 91) });

function under(plan: Plan, ...changes: readonly Change[]) {
  return forecast(plan, { trials: TRIALS, scenarios: [makeScenarioFor(plan, ...changes)] });
}

describe("a simulated steady state", () => {
  const { periods, pipeline, total } = forecast(year, { trials: TRIALS });

  it("holds as many as oracle O02 says, and a Poisson number of them", () => {
    const count = o02.expected.open_count_L;
    expectNear(pipeline.openAtStart, count, pipeline.standardErrors.openAtStart);
    expectNear(
      pipeline.standardErrors.openAtStart ** 2 * TRIALS,
      count,
      count * Math.sqrt(2 / TRIALS),
    );
  });

  it("stays stationary: every quarter wins and books what oracle O02 says", () => {
    for (const { wins, bookings } of periods) {
      expectMean(wins, o02.expected.wins_per_quarter);
      expectMean(bookings, o02.expected.bookings_per_quarter);
      // Wins are Poisson in every quarter: as much variance as mean.
      expectNear(wins.sd ** 2, wins.mean, wins.mean * Math.sqrt(2 / TRIALS));
    }
  });

  it("holds as many at the end as at the start", () => {
    expectNear(pipeline.openAtEnd, o02.expected.open_count_L, pipeline.standardErrors.openAtEnd);
  });

  it("books as compound Poisson: the sd of oracle O06", () => {
    const { sd } = o06.expected.poisson;
    for (const { bookings } of periods) {
      // Var of a sample variance: (kurtosis - 1) / n of its square, with the oracle's 1.41 + 3.
      const error = sd ** 2 * Math.sqrt((o06.expected.poisson.ex_kurt + 2) / TRIALS);
      expectNear(bookings.sd ** 2, sd ** 2, error);
    }
    expectNear(total.bookings.sd ** 2, 4 * sd ** 2, 4 * sd ** 2 * Math.sqrt(3 / TRIALS));
  });

  it("hits quotas as often as oracle O07 says", () => {
    const quarter = makePlan({ opening: "steady-state" });
    const trials = 3 * TRIALS;
    const bookings = bookingsByTrial(quarter, { trials });
    for (const [quota, { poisson }] of Object.entries(o07.expected)) {
      const hits = bookings.filter((booked) => booked >= Number(quota) * CENTS).length;
      expectShare(hits / trials, poisson, trials);
    }
  });

  it("will win as few of the open ones as oracle O02b says: the slow ones linger", () => {
    const plan = makePlan({
      opening: "steady-state",
      creation: [{ source: "all", perDay: 0.5 }],
      process: {
        kind: "whole-cycle",
        won: { probability: 0.2, days: { median: 60, sigma: 0.5 } },
        lost: { days: { median: 120, sigma: 0.7 } },
      },
      periods: makePeriods(2000),
      dealSize: { fixed: 1 },
    });
    const stopped = under(plan, { lever: "creation", multiply: 0 });
    const { open_count, share_of_open_deals_that_will_be_won: share } = o02b.expected;
    expectMean(stopped.total.wins, open_count * share);
    expectNear(
      stopped.pipeline.openAtStart,
      open_count,
      stopped.pipeline.standardErrors.openAtStart,
    );
  });
});

describe("simulated levers from a steady state", () => {
  it.each(Object.entries(o22b.expected).slice(1))(
    "pull wins forward at a speed of %s, as oracle O22b says",
    (speed, wins) => {
      const found = under(year, { lever: "cycleTime", multiply: 1 / Number(speed) });
      found.periods.forEach((period, quarter) => {
        expectMean(period.wins, wins[quarter]);
      });
    },
  );

  it("win more for more creation when oracle O22c says", () => {
    const found = under(year, { lever: "creation", multiply: 1.2 });
    found.periods.forEach(({ wins }, quarter) => {
      expectMean(wins, o22c.expected[quarter]);
    });
  });

  it("win in proportion to the win rate, and book to the deal size, at once", () => {
    const changes: Change[] = [
      { lever: "winRate", multiply: 1.1 },
      { lever: "dealSize", multiply: 1.1 },
    ];
    const { total } = under(year, ...changes);
    expectMean(total.bookings, 1.21 * 4 * o02.expected.bookings_per_quarter);
  });

  it("win more for more creation by the elasticities of oracle O22", () => {
    const horizons = Object.entries(o22.expected).slice(0, 4);
    const plan = makePlan({
      opening: "steady-state",
      periods: makePeriods(30, 61, 91, 182),
      dealSize: { fixed: 1 },
    });
    const half = makeScenarioFor(plan, { lever: "creation", multiply: 1.5 });
    const winsBy = (scenarios: Scenario[]) =>
      readLedgers(makeRequest(plan, { scenarios, trials: TRIALS }), ({ periods }) => {
        let won = 0;
        return Array.from(periods, (booked) => {
          won += booked / CENTS;
          return won;
        });
      });
    const [base, more] = [winsBy([]), winsBy([half])];
    horizons.forEach(([days, { eps_creation: elasticity }], index) => {
      const gained = describeSample(more.map((won, i) => won[index] - base[i][index]));
      const wins = (o02.expected.wins_per_quarter / 91) * Number(days);
      expectNear(gained.mean, 0.5 * elasticity * wins, gained.meanError);
    });
  });
});

describe("a simulated start from nothing", () => {
  it("wins as oracle O03 says by each horizon, a Poisson number", () => {
    const plan = makePlan({ periods: makePeriods(30, 61, 91, 91, 91) });
    const { periods } = forecast(plan, { trials: TRIALS });
    let wins = 0;
    Object.values(o03.expected).forEach(({ exp_wins: expected }, index) => {
      wins += periods[index].wins.mean;
      expectNear(wins, expected, Math.sqrt(expected / TRIALS));
    });
    expectMean(periods[4].wins, o03b.expected[3]);
  });

  it("wins nothing in a quarter as often as oracle O03 says", () => {
    const [quarter] = makePeriods(91);
    const plan = makePlan({ periods: [{ ...quarter, quota: 0.01 }] });
    const { pHit } = forecast(plan, { trials: 3 * TRIALS }).total;
    expectShare(1 - pHit, o03.expected[91].P0, 3 * TRIALS);
  });
});

describe("a simulated source whose weeks are dispersed", () => {
  /** One week's creation, all of it won at once: the number of wins is the week's count. */
  const bookingsOf = (dispersion: number) =>
    bookingsByTrial(
      makePlan({
        periods: makePeriods(7),
        creation: [{ source: "all", perDay: o07.inputs.mean_wins / 7, dispersion }],
        process: { kind: "whole-cycle", won: { probability: 1, days: { fixed: 1e-6 } } },
      }),
      { trials: 4 * TRIALS },
    );

  it.each([
    [4, "negbin_k4"],
    [16, "negbin_k16"],
  ] as const)("hits quotas as often as oracle O07 says, at a shape of %d", (shape, name) => {
    const bookings = bookingsOf(shape);
    for (const [quota, expected] of Object.entries(o07.expected)) {
      const hits = bookings.filter((booked) => booked >= Number(quota) * CENTS).length;
      expectShare(hits / bookings.length, expected[name], bookings.length);
    }
  });

  it("books with the spread of oracle O06", () => {
    const { variance, varianceError } = describeSample(bookingsOf(o06.inputs.nb_shape_k));
    const scale = CENTS ** 2;
    expectNear(variance / scale, o06.expected.negbin.sd ** 2, varianceError / scale);
  });
});
