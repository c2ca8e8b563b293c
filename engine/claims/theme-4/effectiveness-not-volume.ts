import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { attainment, bookings, coverage } from "../readings.ts";
import { squanderingTeam } from "../worlds/squandering-team.ts";

export const effectivenessNotVolume: Claim = {
  id: "4.9",
  claim: "Plenty of pipeline and a miss mean a lack of effectiveness, not of volume.",
  expected:
    "with more coverage than one over the recorded win rate and attainment below 1, a win rate a " +
    "fifth higher lifts more than a fifth more creation",
  assumes: ["hours bind"],

  async look(lab) {
    const plan = makeWorld(squanderingTeam);
    const seen = await observe(lab, [
      under(plan),
      under(plan, { lever: "creation", multiply: 1.2 }),
      under(plan, { lever: "winRate", multiply: 1.2 }),
    ]);
    const more = figureOf(seen, (a, b, c) => (bookings(c) - bookings(b)) / bookings(a));
    const plenty = figureOf(
      seen,
      (a) => (coverage(a) * a.pipeline.won) / (a.pipeline.won + a.pipeline.lost),
    );
    const attained = figureOf(seen, (a) => attainment(a));
    return {
      ...measured("bookings gained by effectiveness beyond those by volume", more),
      holds: isAbove(more.interval) && isBelow(attained.interval, 1) && isAbove(plenty.interval, 1),
      beside: [
        measured(
          "coverage today",
          figureOf(seen, (a) => coverage(a)),
        ),
        measured("coverage times the win rate as many count it: won of won and lost", plenty),
        measured("attainment today", attained),
      ],
    };
  },
};
