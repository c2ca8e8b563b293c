import { estimate } from "../../leverage/estimate.ts";
import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { answersOf } from "../lab.ts";
import { makeWorld, under } from "../make-world.ts";
import { fourLeverTeam } from "../worlds/four-lever-team.ts";

export const seenLate: Claim = {
  id: "1.6",
  claim: "What is not created now is missed a cycle later, when it is too late.",
  expected: "half the creation from today: this quarter feels a small part of what the fourth does",
  assumes: ["the pipeline is that of a steady state"],

  async look(lab) {
    const plan = makeWorld(fourLeverTeam);
    const answers = await answersOf(lab, [
      under(plan),
      under(plan, { lever: "creation", multiply: 0.5 }),
    ]);
    const lost = (quarter: number) =>
      estimate(answers, (m) => 1 - m.bookings(1, quarter) / m.bookings(0, quarter));
    const share = estimate(
      answers,
      (m) => (m.bookings(0, 1) - m.bookings(1, 1)) / (m.bookings(0, 4) - m.bookings(1, 4)),
    );
    const [first, fourth] = [lost(1), lost(4)];
    return {
      ...measured("loss of the first quarter ÷ loss of the fourth", share),
      holds: isBelow(share.interval, 0.35) && isAbove(fourth.interval, 0.35),
      beside: [
        measured("share of bookings lost in the first quarter", first),
        measured("share of bookings lost in the fourth quarter", fourth),
      ],
    };
  },
};
