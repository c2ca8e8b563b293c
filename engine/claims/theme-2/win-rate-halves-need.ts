import type { Claim } from "../claim.ts";
import { isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { creationFor, quotientOf } from "../required-creations.ts";
import { fourLeverTeam } from "../worlds/four-lever-team.ts";

const LEVELS = [0.5, 0.8, 0.95];
const TOLERANCE = 0.005;

export const winRateHalvesNeed: Claim = {
  id: "2.1",
  claim: "Doubling the win rate dramatically reduces the opportunities that must be pursued.",
  expected: "the creation needed for a chance of 50, 80 and 95 % halves",
  assumes: ["opportunities come and go independently", "no hours bind", "nothing is open yet"],

  async look(lab) {
    const plan = makeWorld({ ...fourLeverTeam, opening: "empty" });
    const doubled = under(plan, { lever: "winRate", multiply: 2 });
    const ratios = [];
    for (const level of LEVELS) {
      const today = await creationFor(lab, under(plan), level);
      ratios.push(quotientOf(await creationFor(lab, doubled, level), today));
    }
    const [at50, at80, at95] = ratios.map((ratio, index) => ({
      measure: `needed creation for ${100 * LEVELS[index]} %, at twice the win rate ÷ today`,
      ...ratio,
    }));
    const holds = ratios.every(({ interval }) => isWithin(interval, TOLERANCE, 0.5));
    return { ...at80, holds, beside: [at50, at95] };
  },
};
