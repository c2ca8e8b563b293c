import { estimate } from "../../leverage/estimate.ts";
import { type Claim, measured } from "../claim.ts";
import { isBelow, isWithin } from "../judge.ts";
import { solvedOf } from "../lab.ts";
import { makeWorld, under } from "../make-world.ts";
import { fourLeverTeam } from "../worlds/four-lever-team.ts";
import { sellingTeam } from "../worlds/selling-team.ts";

export const progressNotAge: Claim = {
  id: "4.5",
  claim: "Lack of progress kills, not age.",
  expected:
    "an old opportunity that has just progressed is as good as a young one; an idle one is not",
  assumes: ["the clock that counts is that of the stage"],

  async look(lab) {
    const holding = (created: string, stageEntered: string) =>
      under(
        makeWorld({
          ...fourLeverTeam,
          creation: [],
          process: sellingTeam.process,
          opening: {
            opportunities: [{ id: "it", stage: "Decision", created, stageEntered, amount: 50_000 }],
          },
        }),
      );
    const answers = await solvedOf(lab, [
      holding("2025-12-22", "2025-12-27"),
      holding("2025-03-01", "2025-12-27"),
      holding("2025-03-01", "2025-07-01"),
    ]);
    const ratio = (index: number) => estimate(answers, (m) => m.bookings(index) / m.bookings(0));
    const [progressing, idle] = [ratio(1), ratio(2)];
    return {
      ...measured("worth of an old one idle for half a year ÷ of a young one", idle),
      holds: isWithin(progressing.interval, 1e-6, 1) && isBelow(idle.interval, 0.5),
      beside: [
        measured("worth of an old one that has just progressed ÷ of a young one", progressing),
      ],
    };
  },
};
