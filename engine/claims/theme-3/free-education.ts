import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, coverage, known, mechanisms } from "../readings.ts";
import { withFakes } from "../worlds/with-fakes.ts";

export const freeEducation: Claim = {
  id: "3.3",
  claim: "Opportunities that want free education can never be won, and cost hours and confidence.",
  expected: "the same real ones and more fakes: coverage up, hours on phantoms up, bookings not up",
  assumes: ["fakes ask for as many hours as the real ones"],

  async look(lab) {
    const seen = await observe(lab, [
      under(makeWorld(withFakes(0.1, "loaded"))),
      under(makeWorld(withFakes(0.5, "loaded"))),
    ]);
    const covered = figureOf(seen, (a, b) => coverage(b) / coverage(a));
    const phantom = figureOf(
      seen,
      (a, b) =>
        known(mechanisms(b).attention?.phantomShare, "phantoms") -
        known(mechanisms(a).attention?.phantomShare, "phantoms"),
    );
    const booked = figureOf(seen, (a, b) => bookings(b) / bookings(a));
    return {
      ...measured("bookings at half fakes ÷ at a tenth", booked),
      holds:
        isBelow(booked.interval, 1) && isAbove(covered.interval, 1) && isAbove(phantom.interval),
      beside: [
        measured("coverage, likewise", covered),
        measured("share of capture hours on phantoms, more by", phantom),
      ],
    };
  },
};
