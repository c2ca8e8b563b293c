import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, ghostValueAtEnd, known, mechanisms, openValueAtEnd } from "../readings.ts";
import { squanderingTeam } from "../worlds/squandering-team.ts";

export const noSecondMeeting: Claim = {
  id: "4.6",
  claim: "Most stalls are second meetings that never come.",
  expected:
    "second meetings after nine first ones in ten instead of three: wins up, ghosts down, " +
    "pushes down, open value down",
  assumes: ["half of the first meetings without a second leave a ghost", "hours to spare"],

  async look(lab) {
    const plan = makeWorld({
      ...squanderingTeam,
      pushes: {},
      secondMeeting: { ...squanderingTeam.secondMeeting, probability: 0.3, never: 0.35 },
      capacity: { ...squanderingTeam.capacity, hoursPerOpportunity: 0.4 },
    });
    const seen = await observe(lab, [
      under(plan),
      under(plan, { lever: "secondMeeting", set: 0.9 }),
    ]);
    const won = figureOf(
      seen,
      (a, b) => mechanisms(b).capture.won.mean / mechanisms(a).capture.won.mean,
    );
    const ghosts = figureOf(seen, (a, b) => ghostValueAtEnd(b) / ghostValueAtEnd(a));
    const open = figureOf(seen, (a, b) => openValueAtEnd(b) / openValueAtEnd(a));
    const pushes = figureOf(seen, (a, b) => pushesOf(b) / pushesOf(a));
    return {
      ...measured("wins at nine in ten ÷ at three", won),
      holds:
        isAbove(won.interval, 1) &&
        [ghosts, pushes, open].every(({ interval }) => isBelow(interval, 1)),
      beside: [
        measured("ghosts at the end, likewise", ghosts),
        measured("pushes of close dates, likewise", pushes),
        measured("open value at the end, likewise", open),
        measured(
          "bookings, likewise",
          figureOf(seen, (a, b) => bookings(b) / bookings(a)),
        ),
      ],
    };
  },
};

function pushesOf(forecast: Parameters<typeof mechanisms>[0]): number {
  return known(mechanisms(forecast).pushes?.pushes.mean, "pushes");
}
