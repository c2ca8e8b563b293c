import { estimate } from "../../leverage/estimate.ts";
import { type Claim, measured } from "../claim.ts";
import { isWithin } from "../judge.ts";
import { solvedOf } from "../lab.ts";
import { makeWorld, under } from "../make-world.ts";
import { fourLeverTeam } from "../worlds/four-lever-team.ts";

const OPEN = 40;

export const worthOfOneMore: Claim = {
  id: "1.7",
  claim: "One more opportunity created is worth as much as its share of one that is won.",
  expected: "its value is its win probability times its size, if it has the time to close",
  assumes: ["it is as good as the others", "no hours bind"],

  async look(lab) {
    const { mean } = fourLeverTeam.dealSize;
    const { probability } = fourLeverTeam.process.won;
    const days = { median: 40, sigma: 0.5 };
    const holding = (count: number) =>
      makeWorld({
        ...fourLeverTeam,
        creation: [],
        process: { ...fourLeverTeam.process, won: { probability, days } },
        opening: {
          opportunities: Array.from({ length: count }, (_, index) => ({ id: `open ${index}` })),
        },
      });
    const answers = await solvedOf(lab, [under(holding(OPEN)), under(holding(OPEN + 1))]);
    const worth = estimate(answers, (m) => (m.bookings(1) - m.bookings(0)) / (probability * mean));
    const chance = estimate(answers, (m) => m.pHit(1) - m.pHit(0));
    return {
      ...measured("what one more adds ÷ win probability times size", worth),
      holds: isWithin(worth.interval, 0.02, 1),
      beside: [measured("what one more adds to the chance of the quota", chance)],
    };
  },
};
