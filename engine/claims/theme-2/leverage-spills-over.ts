import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, cycleDays, focus, realWinRate } from "../readings.ts";
import { looseTeam } from "../worlds/loose-team.ts";

export const leverageSpillsOver: Claim = {
  id: "2.7",
  claim: "Leverage is what makes the others better too: qualifying well helps the deals that stay.",
  expected: "a stricter gate frees hours: the real opportunities win more often, and sooner",
  assumes: ["hours bind", "win odds rise with the square root of attention"],

  async look(lab) {
    const plan = makeWorld(looseTeam);
    const stricter = under(plan, { lever: "qualification.strictness", set: 2 });
    const seen = await observe(lab, [under(plan), stricter]);
    const ratio = (read: Parameters<typeof figureOf>[1]) =>
      figureOf(seen, (a, b) => read(b) / read(a));
    const won = ratio(realWinRate);
    const attended = ratio(focus);
    const cycle = ratio(cycleDays);
    return {
      ...measured("wins of a real opportunity, at two criteria ÷ at one", won),
      holds:
        isAbove(won.interval, 1) && isAbove(attended.interval, 1) && isBelow(cycle.interval, 1),
      beside: [
        measured("focus, likewise", attended),
        measured("days to a win, likewise", cycle),
        measured(
          "bookings, likewise",
          ratio((forecast) => bookings(forecast)),
        ),
      ],
    };
  },
};
