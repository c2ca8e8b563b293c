import { type Claim, measured } from "../claim.ts";
import { isAbove, isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, known, mechanisms } from "../readings.ts";
import { loadedTeam } from "../worlds/selling-team.ts";

export const knowingBeatsATimer: Claim = {
  id: "3.9",
  claim: "To know that an opportunity is dead beats any timer.",
  expected: "closing ghosts on evidence books more than the best timer, and kills no good deal",
  assumes: ["one ghost in five is known for what it is each week", "hours bind"],

  async look(lab) {
    const plan = makeWorld(loadedTeam);
    const seen = await observe(lab, [
      under(plan, { lever: "disqualification.afterDays", set: 70 }),
      under(
        plan,
        { lever: "disqualification.afterDays", set: 3650 },
        { lever: "disqualification.evidencePerWeek", set: 0.2 },
      ),
    ]);
    const booked = figureOf(seen, (a, b) => bookings(b) / bookings(a));
    const killed = (index: number) =>
      figureOf(seen, (...each) =>
        known(mechanisms(each[index]).disqualification?.goodDealsKilled.mean, "reviews"),
      );
    const [byTimer, byEvidence] = [killed(0), killed(1)];
    return {
      ...measured("bookings by evidence ÷ by a timer of 70 days", booked),
      holds:
        isAbove(booked.interval, 1) &&
        isWithin(byEvidence.interval, 0.001) &&
        isAbove(byTimer.interval),
      beside: [
        measured("good deals killed by the timer", byTimer),
        measured("good deals killed by evidence", byEvidence),
      ],
    };
  },
};
