import { type Claim, measured } from "../claim.ts";
import { isBelow, isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, coverage } from "../readings.ts";
import { fourLeverTeam } from "../worlds/four-lever-team.ts";

/** Of ten opportunities that others win, this team wins one. */
const WIN_RATE = 0.025;
/** Of the quota: much less than what the same creation brings others. */
const LITTLE = 0.15;

export const creationWithoutCapture: Claim = {
  id: "0.3",
  claim: "Without capture, created opportunities are worthless.",
  expected: "twice the creation doubles coverage, and adds next to nothing to attainment",
  assumes: ["a win rate of 2.5 %", "no hours bind", "the pipeline is that of a steady state"],

  async look(lab) {
    const won = { probability: WIN_RATE, days: fourLeverTeam.process.won.days };
    const team = (perDay: number) =>
      makeWorld({
        ...fourLeverTeam,
        creation: [{ source: "all", perDay }],
        process: { ...fourLeverTeam.process, won },
      });
    const seen = await observe(lab, [under(team(0.5)), under(team(1))]);
    const gained = figureOf(seen, (a, b) => (bookings(b) - bookings(a)) / a.total.quota);
    const covered = figureOf(seen, (a, b) => coverage(b) / coverage(a));
    const chance = figureOf(seen, (a, b) => b.total.pHit - a.total.pHit);
    return {
      ...measured("attainment that twice the creation adds", gained),
      holds:
        isBelow(gained.interval, LITTLE) &&
        isWithin(chance.interval, 0.01) &&
        isWithin(covered.interval, 0.01, 2),
      beside: [
        measured("pipeline coverage at twice the creation ÷ today", covered),
        measured("chance of the quota at twice the creation, less today's", chance),
      ],
    };
  },
};
