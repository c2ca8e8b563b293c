import { estimate } from "../../leverage/estimate.ts";
import { type Claim, measured } from "../claim.ts";
import { isAbove } from "../judge.ts";
import { answersOf } from "../lab.ts";
import { makeWorld, under } from "../make-world.ts";
import { fourLeverTeam } from "../worlds/four-lever-team.ts";

export const complements: Claim = {
  id: "0.5",
  claim: "Creation and capture are complements: each is worth more the better the other is.",
  expected: "both together add more than the sum of what each adds",
  assumes: ["no hours bind"],

  async look(lab) {
    const plan = makeWorld({ ...fourLeverTeam, opening: "empty" });
    const creation = { lever: "creation", multiply: 1.2 } as const;
    const winRate = { lever: "winRate", multiply: 1.2 } as const;
    const answers = await answersOf(lab, [
      under(plan),
      under(plan, creation),
      under(plan, winRate),
      under(plan, creation, winRate),
    ]);
    const joint = estimate(
      answers,
      (m) => (m.bookings(3) - m.bookings(1) - m.bookings(2) + m.bookings(0)) / m.bookings(0),
    );
    return {
      ...measured("what both add beyond the sum of each, of bookings (+20 % each)", joint),
      holds: isAbove(joint.interval),
    };
  },
};
