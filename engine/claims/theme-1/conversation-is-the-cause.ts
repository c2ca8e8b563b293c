import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { attainment, bookings, coverage } from "../readings.ts";
import { squanderingTeam } from "../worlds/squandering-team.ts";

export const conversationIsTheCause: Claim = {
  id: "1.2",
  claim: "A team that created to plan and still missed has to mend its conversations.",
  expected: "with ample coverage, mending the gate and the second meeting lifts more than creation",
  assumes: ["a loose gate and few second meetings", "hours bind"],

  async look(lab) {
    const plan = makeWorld(squanderingTeam);
    const seen = await observe(lab, [
      under(plan),
      under(plan, { lever: "creation", multiply: 1.5 }),
      under(
        plan,
        { lever: "secondMeeting", multiply: 1.5 },
        { lever: "qualification.strictness", set: 2 },
      ),
    ]);
    const more = figureOf(seen, (a, b, c) => (bookings(c) - bookings(b)) / bookings(a));
    const covered = figureOf(seen, (a) => coverage(a));
    const attained = figureOf(seen, (a) => attainment(a));
    return {
      ...measured("bookings gained by better conversations beyond half more creation", more),
      holds:
        isAbove(more.interval) && isAbove(covered.interval, 6) && isBelow(attained.interval, 1),
      beside: [
        measured("pipeline coverage today", covered),
        measured("attainment today", attained),
      ],
    };
  },
};
