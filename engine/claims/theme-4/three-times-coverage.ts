import { estimate } from "../../leverage/estimate.ts";
import type { PlanDocument } from "../../plan/plan-schema.ts";
import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow, isWithin } from "../judge.ts";
import { solvedOf } from "../lab.ts";
import { makeWorld, under } from "../make-world.ts";
import { openList } from "../worlds/open-list.ts";

const WIN_RATES = [0.1, 0.2, 0.33, 0.45, 0.6];

export const threeTimesCoverage: Claim = {
  id: "4.1",
  claim: "Coverage of 300 % guarantees nothing.",
  expected:
    "at the same coverage the chance of the quota goes from none to certain with the win rate",
  assumes: ["all are decided within the period, each by itself", "sizes vary with a sigma of 0.6"],

  async look(lab) {
    const answers = await solvedOf(
      lab,
      WIN_RATES.map((winRate) => under(makeWorld(coverageOf(3, winRate)))),
    );
    const points = WIN_RATES.map((at, index) => {
      const { value, interval } = estimate(answers, (m) => m.pHit(index));
      return { at, value, interval };
    });
    const [lowest, , third, , highest] = points;
    return {
      ...measured("chance of the quota at three times coverage and a win rate of 33 %", third),
      holds:
        isBelow(lowest.interval, 0.01) &&
        isWithin(third.interval, 0.01, 0.46) &&
        isAbove(highest.interval, 0.99),
      curve: { moved: "win rate", measure: "chance of the quota at 3x coverage", points },
    };
  },
};

/** A quota of twenty average deals, and so many times as many open. */
function coverageOf(coverage: number, winRate: number): PlanDocument {
  return openList({ count: 20 * coverage, winRate });
}
