import { type Claim, measured } from "../claim.ts";
import { isAbove } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings } from "../readings.ts";
import { pushedTeam } from "../worlds/pushed-team.ts";

/** The team creates this share of what its plan needs. */
const CREATED = 0.6;

export const pushesAreNotTheCause: Claim = {
  id: "1.1",
  claim: "Pushes and stalls are part of a miss; too few opportunities are its cause.",
  expected: "restoring creation lifts attainment more than doing away with all stalls and pushes",
  assumes: ["creation is 40 % short", "hours suffice", "a push is seen, and changes no outcome"],

  async look(lab) {
    const short = { lever: "creation", multiply: CREATED } as const;
    const plan = makeWorld(pushedTeam);
    const seen = await observe(lab, [
      under(plan, short),
      under(plan),
      under(plan, short, { lever: "stalls.perDay", multiply: 0 }),
      under(plan, short, { lever: "pushes.quarterEndShare", multiply: 0 }),
    ]);
    const lift = (index: number) =>
      figureOf(seen, (...each) => bookings(each[index]) / bookings(each[0]) - 1);
    const more = figureOf(
      seen,
      (...each) => (bookings(each[1]) - bookings(each[2])) / bookings(each[0]),
    );
    return {
      ...measured("bookings gained by creation beyond those gained without stalls", more),
      holds: isAbove(more.interval) && lift(3).value === 0,
      beside: [
        measured("gained by restoring creation", lift(1)),
        measured("gained without stalls", lift(2)),
        measured("gained without close dates at the quarter's end", lift(3)),
      ],
    };
  },
};
