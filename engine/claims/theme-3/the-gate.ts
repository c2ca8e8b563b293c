import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { curveOf, figureOf, observe, peakOf } from "../observe.ts";
import { bookings, mechanisms } from "../readings.ts";
import { looseTeam } from "../worlds/loose-team.ts";

const STRICTNESS = [0, 1, 1.5, 2, 2.5, 3];

export const theGate: Claim = {
  id: "3.1",
  claim:
    "An opportunity is pain, interest and fit: a gate between too loose and too strict is best.",
  expected:
    "a stricter gate creates fewer and wins more of them; under load bookings are highest at a " +
    "strictness inside",
  assumes: ["the three are read independently", "fakes ask for as many hours", "hours bind"],

  async look(lab) {
    const plan = makeWorld(looseTeam);
    const seen = await observe(
      lab,
      STRICTNESS.map((set) => under(plan, { lever: "qualification.strictness", set })),
    );
    const curve = curveOf(
      seen,
      { moved: "criteria that must be met", measure: "mean bookings", at: STRICTNESS },
      (forecast) => bookings(forecast),
    );
    const { index, aboveFirst, aboveLast } = peakOf(seen, curve, (forecast) => bookings(forecast));
    const end = STRICTNESS.length - 1;
    const created = figureOf(
      seen,
      (...each) =>
        mechanisms(each[end]).creation.created.mean / mechanisms(each[0]).creation.created.mean,
    );
    const won = figureOf(seen, (...each) => wonShare(each[end]) / wonShare(each[0]));
    return {
      measure: "criteria that book most",
      value: STRICTNESS[index],
      interval: [STRICTNESS[Math.max(0, index - 1)], STRICTNESS[Math.min(end, index + 1)]],
      holds:
        isAbove(aboveFirst.interval) &&
        isAbove(aboveLast.interval) &&
        isBelow(created.interval, 1) &&
        isAbove(won.interval, 1),
      beside: [
        measured("bookings at the best beyond no gate, of those without", aboveFirst),
        measured("bookings at the best beyond all three, of those without a gate", aboveLast),
        measured("opportunities created, at three ÷ at none", created),
        measured("won of created, at three ÷ at none", won),
      ],
      curve,
      region:
        "inside where reading fit misses one real opportunity in four; where all three are read " +
        "surely, the strictest gate is best under load, and with hours to spare none costs nothing",
    };
  },
};

function wonShare(forecast: Parameters<typeof mechanisms>[0]): number {
  const { capture, creation } = mechanisms(forecast);
  return capture.won.mean / creation.created.mean;
}
