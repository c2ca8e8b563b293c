import { type Claim, measured } from "../claim.ts";
import { isAbove } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, mechanisms } from "../readings.ts";
import { sellingTeam } from "../worlds/selling-team.ts";

export const noFitNoSale: Claim = {
  id: "3.4",
  claim: "Who does not fit should not be sold to.",
  expected: "selling to them books more now, and counts wins that will be regretted",
  assumes: [
    "a third of those who are not real would buy unfit",
    "what they cost later is not told",
  ],

  async look(lab) {
    const plan = makeWorld({
      ...sellingTeam,
      qualification: { ...sellingTeam.qualification, unfit: { share: 0.33, sold: 0 } },
      capacity: { ...sellingTeam.capacity, hoursPerOpportunity: 0.5 },
    });
    const selling = under(plan, { lever: "qualification.unfit.sold", set: 1 });
    const seen = await observe(lab, [under(plan), selling]);
    const booked = figureOf(seen, (a, b) => bookings(b) / bookings(a));
    const regretted = figureOf(
      seen,
      (_, b) => mechanisms(b).capture.badFitWins.mean / mechanisms(b).capture.won.mean,
    );
    return {
      ...measured("bookings if the unfit are sold to ÷ if not", booked),
      holds: isAbove(booked.interval, 1) && isAbove(regretted.interval),
      beside: [measured("share of wins that do not fit", regretted)],
    };
  },
};
