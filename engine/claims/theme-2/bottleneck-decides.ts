import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings } from "../readings.ts";
import { loadedTeam, sellingTeam } from "../worlds/selling-team.ts";

export const bottleneckDecides: Claim = {
  id: "2.6",
  claim: "All functions depend on each other; which lever is best depends on the bottleneck.",
  expected: "with hours to spare creation beats the cycle, under load the cycle beats creation",
  assumes: ["20 % more creation against a cycle 20 % shorter", "hours bind in the loaded team"],

  async look(lab) {
    const slack = makeWorld(sellingTeam);
    const loaded = makeWorld(loadedTeam);
    const creation = { lever: "creation", multiply: 1.2 } as const;
    const cycle = { lever: "cycleTime", multiply: 0.8 } as const;
    const seen = await observe(lab, [
      under(slack),
      under(slack, creation),
      under(slack, cycle),
      under(loaded),
      under(loaded, creation),
      under(loaded, cycle),
      under(loaded, creation, cycle),
    ]);
    const lead = (team: number) =>
      figureOf(
        seen,
        (...each) => (bookings(each[team + 1]) - bookings(each[team + 2])) / bookings(each[team]),
      );
    const joint = figureOf(
      seen,
      (...each) =>
        (bookings(each[6]) - bookings(each[4]) - bookings(each[5]) + bookings(each[3])) /
        bookings(each[3]),
    );
    const [atSlack, atLoad] = [lead(0), lead(3)];
    return {
      ...measured("under load: gain by creation less gain by speed, of bookings", atLoad),
      holds: isAbove(atSlack.interval) && isBelow(atLoad.interval) && isAbove(joint.interval),
      beside: [
        measured("hours to spare: gain by creation less gain by speed, of bookings", atSlack),
        measured("under load: what both add beyond the sum of each, of bookings", joint),
      ],
    };
  },
};
