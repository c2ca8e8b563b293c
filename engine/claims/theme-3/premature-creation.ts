import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { cycleDays, focus, openPerRep, realWinRate } from "../readings.ts";
import { loadedTeam } from "../worlds/selling-team.ts";

export const prematureCreation: Claim = {
  id: "3.2",
  claim: "Creating opportunities before their time spreads reps thin.",
  expected: "more open a rep, less focus, fewer wins of the real ones, a longer cycle",
  assumes: ["half of those that fail the gate are entered anyway", "hours bind"],

  async look(lab) {
    const plan = makeWorld(loadedTeam);
    const early = under(plan, { lever: "qualification.premature", set: 0.5 });
    const seen = await observe(lab, [under(plan), early]);
    const ratio = (read: Parameters<typeof figureOf>[1]) =>
      figureOf(seen, (a, b) => read(b) / read(a));
    const [won, open, attended, cycle] = [realWinRate, openPerRep, focus, cycleDays].map(ratio);
    return {
      ...measured("wins of a real opportunity ÷ with the gate kept", won),
      holds:
        isBelow(won.interval, 1) &&
        isAbove(open.interval, 1) &&
        isBelow(attended.interval, 1) &&
        isAbove(cycle.interval, 1),
      beside: [
        measured("open opportunities a rep, likewise", open),
        measured("focus, likewise", attended),
        measured("days to a win, likewise", cycle),
      ],
    };
  },
};
