import { type Claim, measured } from "../claim.ts";
import { isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { mechanisms } from "../readings.ts";
import { sellingTeam } from "../worlds/selling-team.ts";

/** Share of real ones among the candidates of two reps whose territories differ. */
const POOR = 0.25;
const RICH = 0.7;

export const applesToApples: Claim = {
  id: "3.11",
  claim: "Only with a strict definition can reps be compared.",
  expected: "the win rates of two equally able reps lie closer together with a strict gate",
  assumes: ["reps sell alike and differ in what their territories hold"],

  async look(lab) {
    const rep = (prevalence: number, strictness: number) =>
      under(
        makeWorld({
          ...sellingTeam,
          qualification: { ...sellingTeam.qualification, prevalence, strictness },
          capacity: { ...sellingTeam.capacity, reps: 1, hoursPerOpportunity: 0.1 },
        }),
      );
    const seen = await observe(lab, [rep(POOR, 1), rep(RICH, 1), rep(POOR, 3), rep(RICH, 3)]);
    const gap = (from: number) =>
      figureOf(seen, (...each) => wonShare(each[from + 1]) - wonShare(each[from]));
    const closer = figureOf(
      seen,
      (...each) =>
        (wonShare(each[3]) - wonShare(each[2])) / (wonShare(each[1]) - wonShare(each[0])),
    );
    return {
      ...measured("gap between the reps' win rates, strict ÷ loose", closer),
      holds: isBelow(closer.interval, 1),
      beside: [
        measured("gap with a loose gate", gap(0)),
        measured("gap with a strict gate", gap(2)),
      ],
    };
  },
};

function wonShare(forecast: Parameters<typeof mechanisms>[0]): number {
  const { capture, creation } = mechanisms(forecast);
  return capture.won.mean / creation.created.mean;
}
