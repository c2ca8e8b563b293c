import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow, isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, known, mechanisms } from "../readings.ts";
import { pushedTeam } from "../worlds/pushed-team.ts";

export const quarterEndDates: Claim = {
  id: "4.8",
  claim: "Close dates are pushed: those that default to the quarter's end all at once.",
  expected:
    "as much due in the quarter and fewer pushes, some opportunities pushed three times or more, " +
    "and no outcome changed",
  assumes: ["a push is seen, and changes no outcome"],
  correction:
    "told as if dates at the quarter's end were pushed more often: they lie later than the dates " +
    "they replace, so they are pushed less often, and all come on one day",

  async look(lab) {
    const dated = (quarterEndShare: number) =>
      under(makeWorld({ ...pushedTeam, pushes: { quarterEndShare } }));
    const seen = await observe(lab, [dated(0), dated(1)]);
    const due = figureOf(
      seen,
      (a, b) => mechanisms(b).truth.dueAtStart.mean / mechanisms(a).truth.dueAtStart.mean,
    );
    const pushes = figureOf(
      seen,
      (a, b) =>
        known(mechanisms(b).pushes?.pushes.mean, "pushes") /
        known(mechanisms(a).pushes?.pushes.mean, "pushes"),
    );
    const often = figureOf(seen, (_, b) =>
      known(mechanisms(b).pushes?.closedByPushes["3+"]?.mean, "pushes"),
    );
    const booked = figureOf(seen, (a, b) => bookings(b) / bookings(a));
    return {
      ...measured("pushes, all dates at quarter ends ÷ none", pushes),
      holds:
        isBelow(pushes.interval, 1) &&
        isWithin(due.interval, 0.05, 1) &&
        isAbove(often.interval) &&
        isWithin(booked.interval, 1e-9, 1),
      beside: [
        measured("value due in the first quarter, likewise", due),
        measured("opportunities closed after three pushes or more", often),
        measured("bookings, likewise", booked),
      ],
    };
  },
};
