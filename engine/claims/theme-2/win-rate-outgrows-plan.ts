import { estimate } from "../../leverage/estimate.ts";
import { type Claim, measured } from "../claim.ts";
import { isWithin } from "../judge.ts";
import { solvedOf } from "../lab.ts";
import { makeWorld, under } from "../make-world.ts";
import { fourLeverTeam } from "../worlds/four-lever-team.ts";

const TOLERANCE = 1e-6;

export const winRateOutgrowsPlan: Claim = {
  id: "2.4",
  claim: "With twice the win rate and the same creation a team grows far over plan.",
  expected: "attainment about doubles",
  assumes: ["opportunities come and go independently", "no hours bind"],

  async look(lab) {
    const plan = makeWorld(fourLeverTeam);
    const doubled = under(plan, { lever: "winRate", multiply: 2 });
    const answers = await solvedOf(lab, [under(plan), doubled]);
    const ratio = estimate(answers, ({ bookings }) => bookings(1) / bookings(0));
    return {
      ...measured("attainment at twice the win rate ÷ today", ratio),
      holds: isWithin(ratio.interval, TOLERANCE, 2),
    };
  },
};
