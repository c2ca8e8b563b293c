import { describe, expect, it } from "vitest";
import { makeLaw } from "../../../engine/dist/make-law.ts";
import { makeEdges } from "../../../engine/exact/edges.ts";
import { makeListedFlow } from "../../../engine/exact/listed-flow.ts";
import { makeOpenEndings } from "../../../engine/exact/open-endings.ts";
import { makeStaySums } from "../../../engine/exact/stay-sums.ts";
import { stayWorkCurve } from "../../../engine/exact/work-curve.ts";
import { exactForecast, type Plan } from "../../../engine/index.ts";
import { exp } from "../../../engine/numeric/exp.ts";
import { gaussLegendre } from "../../../engine/numeric/gauss-legendre.ts";
import { cos } from "../../../engine/numeric/trigonometry.ts";
import { makeModel } from "../../../engine/process/model.ts";
import O02 from "../../oracles/O02.json" with { type: "json" };
import O03 from "../../oracles/O03.json" with { type: "json" };
import O04 from "../../oracles/O04.json" with { type: "json" };
import O05 from "../../oracles/O05.json" with { type: "json" };
import O05b from "../../oracles/O05b.json" with { type: "json" };
import O22 from "../../oracles/O22.json" with { type: "json" };
import O22b from "../../oracles/O22b.json" with { type: "json" };
import O22c from "../../oracles/O22c.json" with { type: "json" };
import { solve, teamA, whatIf, winsByPeriod } from "./team-a.ts";

const PLAIN = { creation: 1, odds: 1, speed: 1, dealSize: 1 };

describe("a steady state", () => {
  it("wins and books what flows in, quarter by quarter (O02)", () => {
    const forecast = exactForecast(teamA(), []);
    const { wins_per_quarter, bookings_per_quarter, open_count_L } = O02.expected;
    for (const { wins, bookings } of forecast.periods) {
      expect(wins.mean).toBeCloseTo(wins_per_quarter, 8);
      expect(bookings.mean).toBeCloseTo(bookings_per_quarter, 3);
    }
    expect(forecast.pipeline.openAtStart).toBeCloseTo(open_count_L, 9);
    expect(forecast.pipeline.openAtEnd).toBeCloseTo(open_count_L, 7);
    expect(forecast.pipeline.pipelineCoverage).toBeCloseTo(
      O02.expected.open_value / forecast.periods[0].quota,
      9,
    );
  });

  it.each(Object.entries(O22b.expected))("wins as in O22b when %s times as fast", (v, expected) => {
    const faster = whatIf({ lever: "cycleTime", multiply: 1 / Number(v) });
    const found = winsByPeriod(teamA(), faster);
    for (const [quarter, wins] of found.entries()) {
      expect(wins).toBeCloseTo(expected[quarter], 7);
    }
  });

  it("wins as in O22c with a fifth more created", () => {
    const found = winsByPeriod(teamA(), whatIf({ lever: "creation", multiply: 1.2 }));
    for (const [quarter, wins] of found.entries()) {
      expect(wins).toBeCloseTo(O22c.expected[quarter], 7);
    }
  });

  it.each([
    [91, "2026-04-02"],
    [364, "2026-12-31"],
  ] as const)("has the elasticities of O22 over %d days", (days, end) => {
    const plan = teamA({ periods: [{ start: "2026-01-01", end, quota: 1 }] });
    // Central differences of 1 % err by about 1e-5 of the elasticity.
    const elasticity = (lever: string) => {
      const mean = (multiply: number) => solve(plan, whatIf({ lever, multiply }))[0].mean;
      return (mean(1.01) - mean(1 / 1.01)) / (mean(1) * 2 * 0.00995033);
    };
    const expected = O22.expected[days];
    expect(elasticity("creation")).toBeCloseTo(expected.eps_creation, 4);
    expect(-elasticity("cycleTime")).toBeCloseTo(expected.eps_speed, 4);
    expect(elasticity("winRate")).toBeCloseTo(expected.eps_win, 4);
    expect(elasticity("dealSize")).toBeCloseTo(expected.eps_size, 4);
  });
});

describe("an empty opening", () => {
  it("wins as in O03", () => {
    const found = winsByPeriod(teamA({ opening: "empty" }));
    let total = 0;
    Object.values(O03.expected)
      .slice(1)
      .forEach(({ exp_wins }, quarter) => {
        total += found[quarter];
        expect(total).toBeCloseTo(exp_wins, 8);
      });
  });

  it("books nothing with the probability of O03", () => {
    const [, first] = solve(teamA({ opening: "empty" }));
    expect(first.law.atomic?.massBefore[1]).toBeCloseTo(O03.expected[91].P0, 9);
  });

  it("keeps one curve of wins under any intensity (O04: trend and season from afar)", () => {
    const { within } = stayWorkCurve({
      law: makeLaw({ median: 75, sigma: 0.6 }),
      age: 0,
      stretch: 1,
      delayDays: 0,
    });
    const rule = gaussLegendre(10);
    const intensity = (t: number) =>
      0.5 * exp(0.0005 * t) * (1 + 0.3 * cos((2 * Math.PI * (t - 45)) / 364));
    O04.expected.wins.forEach((expected, quarter) => {
      const end = 91 * (quarter + 1);
      let wins = 0;
      for (let day = -3000; day < end; day++) {
        rule.nodes.forEach((node, i) => {
          const t = day + 0.5 + 0.5 * node;
          const share = within(end - t) - within(end - 91 - t);
          wins += 0.5 * rule.weights[i] * intensity(t) * 0.25 * share;
        });
      }
      expect(wins).toBeCloseTo(expected, 6);
    });
  });
});

describe("listed opportunities", () => {
  const zombies = (opportunities: unknown[], changes = {}): Plan =>
    teamA({
      periods: [{ start: "2026-01-01", end: "2026-04-02", quota: 1 }],
      opening: { opportunities },
      creation: [],
      process: {
        kind: "whole-cycle",
        won: { probability: 0.22, days: { median: 75, sigma: 0.6 } },
        lost: { days: { median: 60, sigma: 0.9 } },
        never: 0.15,
      },
      ...changes,
    });

  it.each(Object.entries(O05.expected))("of age %s end as in O05", (age, expected) => {
    const model = makeModel(zombies([{ id: "a", amount: 1 }]), []);
    const open = { id: "a", target: {}, stage: 0, age: Number(age), amount: 1 };
    const edges = makeEdges(
      model,
      model.periods.map(({ endDay }) => endDay),
    );
    const flow = makeListedFlow(model, open, makeOpenEndings(model, makeStaySums(model), edges));
    const { won, lost } = flow.at(PLAIN);
    expect(won[0][1]).toBeCloseTo(expected.p_win_91, 10);
    expect(lost()).toBeCloseTo(expected.p_lost_91, 10);
  });

  it("count wins as in O05b", () => {
    const opportunities = O05b.inputs.ages.map((age, i) => ({
      id: `o${i}`,
      created: new Date(Date.UTC(2026, 0, 1 - age)).toISOString().slice(0, 10),
      amount: 1,
    }));
    const [total] = solve(zombies(opportunities));
    expect(total.wins).toBeCloseTo(O05b.expected.mean, 9);
    expect(total.winsSd * total.winsSd).toBeCloseTo(O05b.expected.var, 9);
    const { atomic } = total.law;
    O05b.expected.pmf.forEach((expected, count) => {
      const mass = (atomic?.massBefore[count + 1] ?? 0) - (atomic?.massBefore[count] ?? 0);
      expect(mass).toBeCloseTo(expected, 9);
    });
  });
});
