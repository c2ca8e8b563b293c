import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow, isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { attainment, bookings, coverage, integrity } from "../readings.ts";
import { withFakes } from "../worlds/with-fakes.ts";

/** A share of fakes with which coverage is eight times and more. */
const HALF = 0.5;
/** About as likely to be made as not where hours suffice. */
const QUOTA = 310_000;

export const eightTimesCoverage: Claim = {
  id: "4.2",
  claim: "Coverage of 800 % made of ghosts is no more likely to make the quota.",
  expected:
    "more ghosts: coverage up, integrity down; bookings and the chance as before with hours to " +
    "spare, and down under load",
  assumes: ["ghosts ask for hours until they are closed"],

  async look(lab) {
    const seen = await observe(lab, [
      team(0.1, "slack"),
      team(HALF, "slack"),
      team(0.1, "loaded"),
      team(HALF, "loaded"),
    ]);
    const covered = figureOf(seen, (_, b) => coverage(b));
    const more = figureOf(seen, (a, b) => coverage(b) / coverage(a));
    const honest = figureOf(seen, (a, b) => integrity(b) / integrity(a));
    const slack = figureOf(seen, (a, b) => bookings(b) / bookings(a));
    const loaded = figureOf(seen, (...each) => bookings(each[3]) / bookings(each[2]));
    const [chance, chanceLoaded] = [0, 2].map((from) =>
      figureOf(seen, (...each) => each[from + 1].total.pHit - each[from].total.pHit),
    );
    const attained = figureOf(seen, (...each) => attainment(each[3]));
    return {
      ...measured("under load: bookings with half ghosts ÷ with one in ten", loaded),
      holds:
        isAbove(covered.interval, 8) &&
        isAbove(more.interval, 1) &&
        isBelow(honest.interval, 1) &&
        isWithin(slack.interval, 0.1, 1) &&
        !isAbove(chance.interval) &&
        isBelow(chanceLoaded.interval) &&
        isBelow(loaded.interval, 1),
      beside: [
        measured("coverage with half ghosts", covered),
        measured("coverage ÷ with one in ten", more),
        measured("integrity ÷ with one in ten", honest),
        measured("hours to spare: bookings ÷ with one in ten", slack),
        measured("hours to spare: chance of the quota, less with one in ten", chance),
        measured("under load: chance of the quota, likewise", chanceLoaded),
        measured("under load: attainment with half ghosts", attained),
      ],
    };
  },
};

function team(...world: Parameters<typeof withFakes>) {
  const plan = withFakes(...world);
  const periods = plan.periods.map((period) => ({ ...period, quota: QUOTA }));
  return under(makeWorld({ ...plan, periods }));
}
