import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { curveOf, figureOf, observe } from "../observe.ts";
import { bookings } from "../readings.ts";
import { sellingTeam } from "../worlds/selling-team.ts";

const HELPED = [0, 2, 4, 8, 16];

export const coachingIsLimited: Claim = {
  id: "1.5",
  claim: "Managers can help only a few late opportunities: coaching does not scale.",
  expected: "each further opportunity that is helped adds less",
  assumes: ["help doubles the odds of winning in the last stage", "the largest are helped first"],

  async look(lab) {
    const managerHelp = { opportunities: HELPED[0], winOdds: 2 };
    const plan = makeWorld({
      ...sellingTeam,
      capacity: { ...sellingTeam.capacity, managerHelp },
    });
    const seen = await observe(
      lab,
      HELPED.map((set) => under(plan, { lever: "capacity.managerHelp.opportunities", set })),
    );
    const gain = (from: number, to: number) =>
      figureOf(
        seen,
        (...each) => (bookings(each[to]) - bookings(each[from])) / (HELPED[to] - HELPED[from]),
      );
    const first = gain(0, 1);
    const last = gain(3, 4);
    const fall = figureOf(
      seen,
      (...each) =>
        (bookings(each[4]) - bookings(each[3])) / (HELPED[4] - HELPED[3]) -
        (bookings(each[1]) - bookings(each[0])) / (HELPED[1] - HELPED[0]),
    );
    return {
      ...measured("bookings that one more helped adds, beyond 8 less up to 2", fall),
      holds: isBelow(fall.interval) && isAbove(first.interval),
      beside: [
        measured("bookings that each of the first two adds", first),
        measured("bookings that each beyond eight adds", last),
      ],
      curve: curveOf(
        seen,
        { moved: "opportunities helped", measure: "mean bookings", at: HELPED },
        (forecast) => bookings(forecast),
      ),
    };
  },
};
