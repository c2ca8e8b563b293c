import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { curveOf, figureOf, observe, peakOf } from "../observe.ts";
import { bookings, cycleDays, mechanisms, realWinRate } from "../readings.ts";
import { loadedTeam } from "../worlds/selling-team.ts";

const FACTORS = [0.4, 0.7, 1, 1.5, 2];

export const squandering: Claim = {
  id: "2.5",
  claim: "More prospecting that is squandered keeps a team on a treadmill.",
  expected: "under load more creation lowers the win rate, lengthens the cycle and lowers bookings",
  assumes: [
    "hours bind: each open opportunity asks for three a week",
    "pace falls with attention, win odds with its square root",
    "the market holds 3,000 contacts",
  ],

  async look(lab) {
    const plan = makeWorld({ ...loadedTeam, market: { contacts: 3000 } });
    const seen = await observe(
      lab,
      FACTORS.map((multiply) => under(plan, { lever: "creation", multiply })),
    );
    const curve = curveOf(
      seen,
      { moved: "creation ÷ today's", measure: "mean bookings", at: FACTORS },
      (forecast) => bookings(forecast),
    );
    const { index, aboveFirst, aboveLast } = peakOf(seen, curve, (forecast) => bookings(forecast));
    const doubled = FACTORS.indexOf(2);
    const today = FACTORS.indexOf(1);
    const ratio = (read: Parameters<typeof figureOf>[1]) =>
      figureOf(seen, (...each) => read(each[doubled]) / read(each[today]));
    const booked = ratio((forecast) => bookings(forecast));
    const won = ratio(realWinRate);
    const cycle = ratio(cycleDays);
    const left = ratio((forecast) => mechanisms(forecast).market?.shareLeft ?? 0);
    const treadmill = ratio((forecast) => mechanisms(forecast).capture.createdPerWin ?? 0);
    return {
      ...measured("bookings at twice the creation ÷ today", booked),
      holds:
        isBelow(booked.interval, 1) &&
        isBelow(won.interval, 1) &&
        isAbove(cycle.interval, 1) &&
        isBelow(left.interval, 1) &&
        isAbove(aboveFirst.interval) &&
        isAbove(aboveLast.interval),
      beside: [
        measured("wins of a real opportunity ÷ today", won),
        measured("days to a win ÷ today", cycle),
        measured("opportunities created per win ÷ today", treadmill),
        measured("share of the market left ÷ today", left),
      ],
      curve,
      region: `bookings are highest at ${FACTORS[index]} × today's creation; beyond it hours lack`,
    };
  },
};
