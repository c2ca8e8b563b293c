import { type Claim, measured } from "../claim.ts";
import { isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { mechanisms, realWinRate } from "../readings.ts";
import { sellingTeam } from "../worlds/selling-team.ts";

export const measuredApart: Claim = {
  id: "0.6",
  claim: "Creation and capture must be measured separately.",
  expected:
    "more creation moves what creation is measured by, and not what capture is; and the reverse",
  assumes: ["hours suffice"],

  async look(lab) {
    const plan = makeWorld({
      ...sellingTeam,
      capacity: { ...sellingTeam.capacity, hoursPerOpportunity: 0.5 },
    });
    const seen = await observe(lab, [
      under(plan),
      under(plan, { lever: "creation", multiply: 1.2 }),
      under(plan, { lever: "winRate", multiply: 1.2 }),
    ]);
    const created = (index: number) =>
      figureOf(
        seen,
        (...each) =>
          mechanisms(each[index]).creation.created.mean / mechanisms(each[0]).creation.created.mean,
      );
    const capture = (index: number) =>
      figureOf(seen, (...each) => realWinRate(each[index]) / realWinRate(each[0]));
    const figures = [created(1), capture(1), created(2), capture(2)];
    const [moreCreated, sameRate, sameCreated, higherRate] = figures;
    return {
      ...measured("opportunities created, at 20 % more creation ÷ today", moreCreated),
      holds:
        isWithin(moreCreated.interval, 0.02, 1.2) &&
        isWithin(sameRate.interval, 0.05, 1) &&
        isWithin(sameCreated.interval, 0.001, 1) &&
        isWithin(higherRate.interval, 0.06, 1.2),
      beside: [
        measured("wins of a real opportunity, at 20 % more creation ÷ today", sameRate),
        measured("opportunities created, at a win rate 20 % higher ÷ today", sameCreated),
        measured("wins of a real opportunity, at a win rate 20 % higher ÷ today", higherRate),
      ],
    };
  },
};
