import { type Claim, measured } from "../claim.ts";
import { isBelow, isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings } from "../readings.ts";
import { pushedTeam } from "../worlds/pushed-team.ts";

export const progressNotActivity: Claim = {
  id: "3.7",
  claim: "Progress counts, not activity.",
  expected:
    "three times the contacts without more progress book the same; idle weeks cost bookings",
  assumes: [
    "a contact that moves nothing changes nothing",
    "a stall is likelier the longer a stage has lasted",
  ],

  async look(lab) {
    const plan = makeWorld(pushedTeam);
    const seen = await observe(lab, [
      under(plan),
      under(plan, { lever: "stalls.touchesPerDay", multiply: 3 }),
      under(plan, { lever: "stalls.perIdleWeek", set: 1 }),
    ]);
    const busier = figureOf(seen, (a, b) => bookings(b) / bookings(a));
    const idle = figureOf(seen, (a, _, c) => bookings(c) / bookings(a));
    return {
      ...measured("bookings at three times the contacts ÷ today", busier),
      holds: isWithin(busier.interval, 1e-9, 1) && isBelow(idle.interval, 1),
      beside: [measured("bookings where idle weeks bring stalls ÷ where they do not", idle)],
    };
  },
};
