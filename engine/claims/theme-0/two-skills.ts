import { estimate } from "../../leverage/estimate.ts";
import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { answersOf } from "../lab.ts";
import { makeWorld, under } from "../make-world.ts";
import { fourLeverTeam } from "../worlds/four-lever-team.ts";

/** Strong and weak, as factors on what the plan needs. */
const STRONG = 1.4;
const WEAK = 0.4;

export const twoSkills: Claim = {
  id: "0.1",
  claim: "Creation and capture are different skills: success in one is not success in the other.",
  expected:
    "a team strong in one and weak in the other misses, and mending the weak one helps more",
  assumes: ["opportunities come and go independently", "no hours bind"],

  async look(lab) {
    const plan = makeWorld({ ...fourLeverTeam, opening: "empty" });
    const team = (creation: number, winRate: number) =>
      under(
        plan,
        { lever: "creation", multiply: creation },
        { lever: "winRate", multiply: winRate },
      );
    const answers = await answersOf(lab, [
      team(STRONG, WEAK),
      team(STRONG, 1),
      team(1, WEAK),
      team(WEAK, STRONG),
      team(1, STRONG),
      team(WEAK, 1),
    ]);
    // What mending one skill adds beyond what mending the other does.
    const creators = estimate(answers, (m) => m.bookings(1) - m.bookings(2));
    const closers = estimate(answers, (m) => m.bookings(4) - m.bookings(5));
    const chances = [0, 3].map((team) => estimate(answers, (m) => m.pHit(team)));
    return {
      ...measured("strong creation: bookings more by mending capture than creation", creators),
      holds:
        isAbove(creators.interval) &&
        isAbove(closers.interval) &&
        chances.every(({ interval }) => isBelow(interval, 0.5)),
      beside: [
        measured("strong capture: bookings more by mending creation than capture", closers),
        measured("chance of the quota with strong creation and weak capture", chances[0]),
        measured("chance of the quota with weak creation and strong capture", chances[1]),
      ],
    };
  },
};
