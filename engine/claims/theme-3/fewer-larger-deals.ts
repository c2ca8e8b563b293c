import { type Claim, measured } from "../claim.ts";
import { isAbove } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings } from "../readings.ts";
import { loadedTeam } from "../worlds/selling-team.ts";

export const fewerLargerDeals: Claim = {
  id: "3.5",
  claim: "Fewer, larger deals may be better.",
  expected:
    "half as many of twice the size, each asking for half as many hours again: under load " +
    "the mean rises, and the spread relative to it always",
  assumes: ["larger deals are won as often and as fast", "hours bind"],

  async look(lab) {
    const plan = makeWorld(loadedTeam);
    const fewer = under(
      plan,
      { lever: "creation", multiply: 0.5 },
      { lever: "dealSize", multiply: 2 },
      { lever: "capacity.hoursPerOpportunity", multiply: 1.5 },
    );
    const seen = await observe(lab, [under(plan), fewer]);
    const booked = figureOf(seen, (a, b) => bookings(b) / bookings(a));
    const spread = figureOf(
      seen,
      (a, b) =>
        b.total.bookings.sd / b.total.bookings.mean / (a.total.bookings.sd / a.total.bookings.mean),
    );
    return {
      ...measured("mean bookings ÷ today's", booked),
      holds: isAbove(booked.interval, 1) && isAbove(spread.interval, 1),
      beside: [measured("spread relative to the mean, ÷ today's", spread)],
    };
  },
};
