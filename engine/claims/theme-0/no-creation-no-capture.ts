import { estimate } from "../../leverage/estimate.ts";
import { type Claim, measured } from "../claim.ts";
import { isBelow } from "../judge.ts";
import { answersOf } from "../lab.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { known, mechanisms } from "../readings.ts";
import { fourLeverTeam } from "../worlds/four-lever-team.ts";
import { sellingTeam } from "../worlds/selling-team.ts";

const DRAINED = 0.1;

export const noCreationNoCapture: Claim = {
  id: "0.2",
  claim: "Without creation there is soon no capture: the end is not far off.",
  expected:
    "from the day that creation stops, each quarter books less, and the fourth next to none",
  assumes: ["what is open lives on as before"],

  async look(lab) {
    const plan = makeWorld(fourLeverTeam);
    const answers = await answersOf(lab, [under(plan, { lever: "creation", multiply: 0 })]);
    const shareOf = (quarter: number) =>
      estimate(answers, (m) => m.bookings(0, quarter) / m.bookings(0, 1));
    const seen = await observe(lab, [under(makeWorld(sellingTeam))]);
    const runway = figureOf(seen, (forecast) =>
      known(mechanisms(forecast).runwayWeeks, "weeks of runway"),
    );
    const quarters = [2, 3, 4].map(shareOf);
    const falls = [1, 2, 3].map((quarter) =>
      estimate(answers, (m) => m.bookings(0, quarter + 1) - m.bookings(0, quarter)),
    );
    return {
      ...measured("bookings of the fourth quarter ÷ of the first", quarters[2]),
      holds:
        falls.every(({ interval }) => isBelow(interval)) && isBelow(quarters[2].interval, DRAINED),
      beside: [
        measured("bookings of the second quarter ÷ of the first", quarters[0]),
        measured("bookings of the third quarter ÷ of the first", quarters[1]),
        measured("weeks of quota that what a selling team has open still brings", runway),
      ],
    };
  },
};
