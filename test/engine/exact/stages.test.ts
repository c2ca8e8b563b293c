import { describe, expect, it } from "vitest";
import { makeLife } from "../../../engine/exact/life.ts";
import { makeStaySums } from "../../../engine/exact/stay-sums.ts";
import { exactForecast } from "../../../engine/index.ts";
import { makeModel } from "../../../engine/process/model.ts";
import { newOutlook, openOutlook } from "../../../engine/process/outlook.ts";
import O15 from "../../oracles/O15.json" with { type: "json" };
import O15b from "../../oracles/O15b.json" with { type: "json" };
import { teamA, whatIf, winsByPeriod } from "./team-a.ts";

const target = {};

/** Constant rates of advance and loss: stays are exponential, of the same law for both endings. */
const markov = {
  kind: "stages",
  stages: O15.inputs.advance.map((advance, i) => {
    const rate = advance + O15.inputs.lose[i];
    const days = { family: "gamma", shape: 1, scale: 1 / rate };
    return { name: `s${i}`, advance: { probability: advance / rate, days }, lost: { days } };
  }),
};

const semiMarkov = {
  kind: "stages",
  stages: O15b.inputs.conversion.map((probability, i) => ({
    name: `s${i}`,
    advance: {
      probability,
      days: { median: O15b.inputs.advance_median_days[i], sigma: O15b.inputs.advance_sigma[i] },
    },
  })),
};

describe("a life of several stages", () => {
  it.each(Object.entries(O15.expected.state_probs_from_stage1))(
    "is won and lost after %s days as in the Markov chain (O15)",
    (days, states) => {
      const model = makeModel(teamA({ process: markov, opening: "empty" }), []);
      const life = makeLife(model, target, newOutlook(model, target, 0), makeStaySums(model));
      const [p] = O15.expected.p_win_from_stage;
      expect(p * life.won.within(Number(days))).toBeCloseTo(states[3], 7);
      let reached = 1;
      const lost = life.lost().reduce((sum, curve, i) => {
        const advance = O15.expected.conv_by_stage[i];
        const chance = reached * (1 - advance);
        reached *= advance;
        return sum + chance * curve.within(Number(days));
      }, 0);
      expect(lost).toBeCloseTo(states[4], 7);
    },
  );

  it("has no memory where rates are constant: age changes nothing (O15)", () => {
    const model = makeModel(teamA({ process: markov, opening: "empty" }), []);
    const sums = makeStaySums(model);
    const fresh = makeLife(model, target, openOutlook(model, target, 1, 0), sums);
    const old = makeLife(model, target, openOutlook(model, target, 1, 17), sums);
    for (const days of [3, 20, 70]) {
      expect(old.won.within(days)).toBeCloseTo(fresh.won.within(days), 7);
    }
  });

  it("is won by a date as in O15b", () => {
    const model = makeModel(teamA({ process: semiMarkov, opening: "empty" }), []);
    const life = makeLife(model, target, newOutlook(model, target, 0), makeStaySums(model));
    for (const [days, expected] of Object.entries(O15b.expected.cif_won)) {
      const found = O15b.expected.p_win * life.won.within(Number(days));
      expect(Math.abs(found - expected)).toBeLessThan(1e-6);
    }
  });
});

describe("a steady state of several stages", () => {
  it("wins what flows in and holds what Little's law says (O15)", () => {
    const plan = teamA({ process: markov });
    const forecast = exactForecast(plan, []);
    for (const { wins } of forecast.periods) {
      expect(wins.mean).toBeCloseTo(O15.expected.steady_wins_per_quarter, 5);
    }
    const open = O15.expected.steady_open_by_stage_at_0p5_per_day;
    const total = open.reduce((sum, count) => sum + count, 0);
    expect(forecast.pipeline.openAtStart).toBeCloseTo(total, 9);
    expect(forecast.pipeline.openAtEnd).toBeCloseTo(total, 4);
  });

  it("books alike whichever stage a lift is given to, from an empty opening", () => {
    const plan = teamA({ process: semiMarkov, opening: "empty" });
    const lift = (stage: string) =>
      winsByPeriod(plan, whatIf({ lever: "winRate", multiply: 1.2, where: { stage } }));
    const first = lift("s0");
    for (const [quarter, wins] of lift("s2").entries()) {
      expect(wins).toBeCloseTo(first[quarter], 9);
    }
  });
});
