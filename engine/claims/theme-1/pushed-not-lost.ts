import type { Forecast } from "../../forecast/forecast-schema.ts";
import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow, isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings } from "../readings.ts";
import { pushedTeam } from "../worlds/pushed-team.ts";

export const pushedNotLost: Claim = {
  id: "1.3",
  claim: "A quarter in which deals stall books less, the next one more, the year about the same.",
  expected:
    "three times the stalls in the first quarter: it is down and less sure for its size, the " +
    "second up, the year near",
  assumes: ["stalls end, none of them for ever", "hours suffice"],
  correction:
    "told as if the spread of the quarter grew: it shrinks with what is booked, and grows only " +
    "in proportion to it",

  async look(lab) {
    const plan = makeWorld({ ...pushedTeam, stalls: { ...pushedTeam.stalls, dies: 0 } });
    const seen = await observe(lab, [
      under(plan),
      under(
        plan,
        { lever: "stalls.perDay", multiply: 3 },
        { lever: "stalls.perDay", multiply: 1 / 3, from: pushedTeam.periods[1].start },
      ),
    ]);
    const change = (period: number) =>
      figureOf(seen, (a, b) => bookings(b, period) / bookings(a, period) - 1);
    const [year, first, second] = [0, 1, 2].map(change);
    const spread = figureOf(seen, (a, b) => spreadOf(b) / spreadOf(a));
    const relative = figureOf(seen, (a, b) => relativeSpreadOf(b) / relativeSpreadOf(a));
    return {
      ...measured("bookings of the first quarter, change", first),
      holds:
        isBelow(first.interval) &&
        isAbove(relative.interval, 1) &&
        isAbove(second.interval) &&
        isWithin(year.interval, 0.06),
      beside: [
        measured("bookings of the second quarter, change", second),
        measured("bookings of the year, change", year),
        measured("spread of the first quarter ÷ as before", spread),
        measured("spread relative to its mean, likewise", relative),
      ],
    };
  },
};

/** Standard deviation of what the first quarter books. */
function spreadOf({ periods: [first] }: Forecast): number {
  return first.bookings.sd;
}

function relativeSpreadOf(forecast: Forecast): number {
  return spreadOf(forecast) / bookings(forecast, 1);
}
