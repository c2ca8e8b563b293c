import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow, isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { attainment, bookings, coverage, integrity } from "../readings.ts";
import { withFakes } from "../worlds/with-fakes.ts";

export const eightTimesCoverage: Claim = {
  id: "4.2",
  claim: "Coverage of 800 % made of ghosts is no more likely to make the quota.",
  expected:
    "more ghosts: coverage up, integrity down; bookings as before with hours to spare, and " +
    "down under load",
  assumes: ["ghosts ask for hours until they are closed"],

  async look(lab) {
    const seen = await observe(lab, [
      under(makeWorld(withFakes(0.1, "slack"))),
      under(makeWorld(withFakes(0.4, "slack"))),
      under(makeWorld(withFakes(0.1, "loaded"))),
      under(makeWorld(withFakes(0.4, "loaded"))),
    ]);
    const covered = figureOf(seen, (_, b) => coverage(b));
    const more = figureOf(seen, (a, b) => coverage(b) / coverage(a));
    const honest = figureOf(seen, (a, b) => integrity(b) / integrity(a));
    const slack = figureOf(seen, (a, b) => bookings(b) / bookings(a));
    const loaded = figureOf(seen, (...each) => bookings(each[3]) / bookings(each[2]));
    const attained = figureOf(seen, (...each) => attainment(each[3]));
    return {
      ...measured("under load: bookings with four in ten ghosts ÷ with one", loaded),
      holds:
        isAbove(more.interval, 1) &&
        isBelow(honest.interval, 1) &&
        isWithin(slack.interval, 0.1, 1) &&
        isBelow(loaded.interval, 1),
      beside: [
        measured("coverage with four in ten ghosts", covered),
        measured("coverage ÷ with one in ten", more),
        measured("integrity ÷ with one in ten", honest),
        measured("hours to spare: bookings ÷ with one in ten", slack),
        measured("under load: attainment with four in ten ghosts", attained),
      ],
    };
  },
};
