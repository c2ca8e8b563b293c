import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow, isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, liveValueAtEnd, openPerRep } from "../readings.ts";
import { loadedTeam, sellingTeam } from "../worlds/selling-team.ts";

export const shorterCycle: Claim = {
  id: "2.3",
  claim: "A cycle half as long frees a team: fewer are open, and it books more if it was full.",
  expected:
    "with hours to spare: a bump once, then bookings as before on half the live " +
    "opportunities; under load: lastingly more bookings",
  assumes: ["creation stays as it is", "pace falls with attention, win odds with its square root"],
  correction:
    "told as if all that is open halved: what can still be won does; the dead stay until " +
    "somebody closes them",

  async look(lab) {
    const half = { lever: "cycleTime", multiply: 0.5 } as const;
    const slack = makeWorld(sellingTeam);
    const loaded = makeWorld(loadedTeam);
    const seen = await observe(lab, [
      under(slack),
      under(slack, half),
      under(loaded),
      under(loaded, half),
    ]);
    const ratio = (team: number, period: number) =>
      figureOf(seen, (...each) => bookings(each[team + 1], period) / bookings(each[team], period));
    const bump = ratio(0, 1);
    const lasting = ratio(0, 4);
    const underLoad = ratio(2, 4);
    const open = figureOf(seen, (a, b) => openPerRep(b) / openPerRep(a));
    const live = figureOf(seen, (a, b) => liveValueAtEnd(b) / liveValueAtEnd(a));
    return {
      ...measured("under load: bookings of the fourth quarter, ÷ today's", underLoad),
      holds:
        isAbove(bump.interval, 1) &&
        isWithin(lasting.interval, 0.1, 1) &&
        isBelow(open.interval, 1) &&
        isWithin(live.interval, 0.1, 0.5) &&
        isAbove(underLoad.interval, 1.1),
      beside: [
        measured("hours to spare: bookings of the first quarter, ÷ today's", bump),
        measured("hours to spare: bookings of the fourth quarter, ÷ today's", lasting),
        measured("hours to spare: open opportunities a rep, ÷ today's", open),
        measured("hours to spare: open value at the end that can be won, ÷ today's", live),
      ],
    };
  },
};
