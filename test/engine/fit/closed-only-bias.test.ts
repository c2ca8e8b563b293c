import { describe, expect, it } from "vitest";
import { cdf } from "../../../engine/dist/cdf.ts";
import { limitedMean } from "../../../engine/dist/limited-mean.ts";
import { quantile } from "../../../engine/dist/quantile.ts";
import { aalenJohansen } from "../../../engine/fit/aalen-johansen.ts";
import { ENDING, makeSpells } from "../../../engine/fit/spells.ts";
import { openStream } from "../../../engine/random/stream.ts";
import O13 from "../../oracles/O13.json" with { type: "json" };

/** What the oracle's cases have in common, and the laws that they exchange. */
const WIN_RATE = 0.2;
const SHORT = { family: "lognormal", mu: Math.log(60), sigma: 0.5 } as const;
const LONG = { family: "lognormal", mu: Math.log(120), sigma: 0.7 } as const;
const CASES = { fast: { won: SHORT, lost: LONG }, slow: { won: LONG, lost: SHORT } } as const;
const HORIZONS = ["91", "182", "364", "728"] as const;

describe("a win rate of what has closed", () => {
  it.each(HORIZONS)("is off to either side after %s days, as O13 has it", (horizon) => {
    const expected = O13.expected[horizon];
    const days = Number(horizon);
    for (const name of ["fast", "slow"] as const) {
      const { won, lost } = CASES[name];
      const wins = WIN_RATE * (days - limitedMean(won, days));
      const losses = (1 - WIN_RATE) * (days - limitedMean(lost, days));
      expect(wins / (wins + losses)).toBeCloseTo(expected[`closed_only_wins_${name}`], 9);
      expect(wins / days).toBeCloseTo(expected[`won_over_created_wins_${name}`], 9);
    }
  });

  it.each(["fast", "slow"] as const)(
    "misleads where Aalen-Johansen does not: wins are %s",
    (name) => {
      const horizon = 182;
      const { won, lost } = CASES[name];
      const next = openStream("1", name);
      const lives = Array.from({ length: 4_000 }, () => {
        const isWon = next() < WIN_RATE;
        const days = quantile(isWon ? won : lost, next());
        const seen = horizon * next();
        if (days >= seen) return { exit: seen, ending: ENDING.open };
        return { exit: days, ending: isWon ? ENDING.won : ENDING.lost };
      });
      const count = (ending: number) => lives.filter((life) => life.ending === ending).length;
      const wins = count(ENDING.won);
      const closed = wins + count(ENDING.lost);
      const expected = O13.expected[horizon][`closed_only_wins_${name}`];
      const error = Math.sqrt((expected * (1 - expected)) / closed);
      expect(Math.abs(wins / closed - expected)).toBeLessThan(4 * error);
      expect(Math.abs(wins / closed - WIN_RATE)).toBeGreaterThan(6 * error);

      const curve = aalenJohansen(makeSpells(lives));
      const at = curve.days.findLastIndex((day) => day <= 120);
      const truth = WIN_RATE * cdf(won, 120);
      expect(Math.abs(curve.won[at] - truth)).toBeLessThan(4 * curve.wonErrors[at]);
    },
  );
});
