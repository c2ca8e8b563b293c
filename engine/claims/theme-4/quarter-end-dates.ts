import { type Claim, measured } from "../claim.ts";
import { isAbove, isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, known, mechanisms } from "../readings.ts";
import { pushedTeam } from "../worlds/pushed-team.ts";

export const quarterEndDates: Claim = {
  id: "4.8",
  claim: "Close dates that default to the quarter's end pile up and are pushed.",
  expected: "the sooner a default date, the more pushes; outcomes do not change",
  assumes: ["a push is seen, and changes no outcome"],
  correction:
    "told as if dates at the quarter's end were pushed more than others: they lie later than the " +
    "dates they replace, so there are fewer pushes of them, and all come at once",

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
      ...measured("value due in the first quarter, all dates at quarter ends ÷ none", due),
      holds: isAbove(due.interval, 1) && isWithin(booked.interval, 1e-9, 1),
      beside: [
        measured("pushes, likewise", pushes),
        measured("opportunities closed after three pushes or more", often),
        measured("bookings, likewise", booked),
      ],
    };
  },
};
