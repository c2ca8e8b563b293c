import { type Claim, measured } from "../claim.ts";
import { isAbove } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings } from "../readings.ts";
import { looseTeam } from "../worlds/loose-team.ts";

/** Ways to spend the same hours: for creation, and what qualifying strictly costs of them. */
const BALANCED = 0.3;

export const balanceNotExclusivity: Claim = {
  id: "2.8",
  claim: "Balance wins: no single focus beats an effort that is spread.",
  expected: "hours spread over creation, qualification and capture book more than all on one",
  assumes: [
    "one criterion more costs a tenth of the capture hours",
    "creation grows with its hours to the power 0.8",
    "win odds rise with the square root of attention",
  ],

  async look(lab) {
    const plan = makeWorld(looseTeam);
    const spent = (creationShare: number, strictness: number, left: number) =>
      under(
        plan,
        { lever: "capacity.creationShare", set: creationShare },
        { lever: "qualification.strictness", set: strictness },
        // Hours spent on qualifying are asked of each opportunity besides.
        { lever: "capacity.hoursPerOpportunity", multiply: 1 / left },
      );
    const seen = await observe(lab, [
      spent(BALANCED, 2, 0.9),
      spent(0.9, 1, 1),
      spent(0.1, 1, 1),
      spent(0.1, 3, 0.8),
    ]);
    const [creation, capture, qualification] = [1, 2, 3].map((index) =>
      figureOf(seen, (...each) => bookings(each[0]) / bookings(each[index])),
    );
    return {
      ...measured("bookings by a spread effort ÷ by capture alone", capture),
      holds: [creation, capture, qualification].every(({ interval }) => isAbove(interval, 1)),
      beside: [
        measured("÷ by creation alone", creation),
        measured("÷ by qualification and capture, next to no creation", qualification),
      ],
    };
  },
};
