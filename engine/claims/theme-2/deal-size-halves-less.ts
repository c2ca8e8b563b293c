import type { Claim } from "../claim.ts";
import { isAbove, isWithin } from "../judge.ts";
import { solvedOf } from "../lab.ts";
import { makeWorld, under } from "../make-world.ts";
import { creationFor, quotientOf } from "../required-creations.ts";
import { fourLeverTeam } from "../worlds/four-lever-team.ts";

export const dealSizeHalvesLess: Claim = {
  id: "2.2",
  claim: "Doubling the deal size spares fewer opportunities than doubling the win rate does.",
  expected: "the need for the quota on average halves, the need for a chance of 80 % does not",
  assumes: ["opportunities come and go independently", "no hours bind", "nothing is open yet"],

  async look(lab) {
    const plan = makeWorld({ ...fourLeverTeam, opening: "empty" });
    const larger = under(plan, { lever: "dealSize", multiply: 2 });
    const likelier = under(plan, { lever: "winRate", multiply: 2 });
    const today = await creationFor(lab, under(plan), 0.8);
    const ratio = quotientOf(await creationFor(lab, larger, 0.8), today);
    const answers = await solvedOf(lab, [likelier, larger]);
    const [byWinRate, bySize] = answers.alternatives.map(({ bookings }) => bookings[0][0]);
    const means = bySize / byWinRate;
    return {
      measure: "needed creation for 80 %, at twice the deal size ÷ today",
      ...ratio,
      holds: isAbove(ratio.interval, 0.5) && isWithin([means, means], 1e-6, 1),
      beside: [
        {
          measure: "mean bookings at twice the deal size ÷ at twice the win rate",
          value: means,
          interval: [means, means],
        },
      ],
    };
  },
};
