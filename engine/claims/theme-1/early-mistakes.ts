import { type Claim, measured } from "../claim.ts";
import { isBelow, isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, ghostValueAtEnd } from "../readings.ts";
import { sellingTeam } from "../worlds/selling-team.ts";

const LIFT = 1.2;

export const earlyMistakes: Claim = {
  id: "1.4",
  claim: "Late coaching does not scale; the mistakes are made early.",
  expected:
    "the same relative lift at the second meeting and at the decision brings much the same, but " +
    "only the early one leaves fewer ghosts behind; under load the early one brings less",
  assumes: ["from an empty opening, so that both act on all opportunities"],
  correction:
    "told as if the early lift booked more: with hours to spare it books as much, and its gain " +
    "is the ghosts that it spares; under load it books less, for it gives late stages more to do",

  async look(lab) {
    const team = (hoursPerOpportunity: number) => {
      const capacity = { ...sellingTeam.capacity, hoursPerOpportunity };
      return makeWorld({ ...sellingTeam, opening: "empty", capacity });
    };
    const [plan, loaded] = [team(0.5), team(3)];
    const atSecondMeeting = { lever: "secondMeeting", multiply: LIFT } as const;
    const atDecision = { lever: "winRate", multiply: LIFT, where: { stage: "Decision" } } as const;
    const seen = await observe(lab, [
      under(plan),
      under(plan, atSecondMeeting),
      under(plan, atDecision),
      under(loaded, atSecondMeeting),
      under(loaded, atDecision),
    ]);
    const early = figureOf(seen, (a, b) => bookings(b) / bookings(a));
    const late = figureOf(seen, (a, _, c) => bookings(c) / bookings(a));
    const between = figureOf(seen, (_, b, c) => bookings(b) / bookings(c));
    const underLoad = figureOf(seen, (...each) => bookings(each[3]) / bookings(each[4]));
    const ghosts = figureOf(seen, (...each) => ghostValueAtEnd(each[1]) / ghostValueAtEnd(each[2]));
    return {
      ...measured("hours to spare: bookings by the early lift ÷ by the late one", between),
      holds:
        isWithin(between.interval, 0.08, 1) &&
        isBelow(ghosts.interval, 1) &&
        isBelow(underLoad.interval, 1),
      beside: [
        measured("bookings by the early lift ÷ without", early),
        measured("bookings by the late lift ÷ without", late),
        measured("open value that can no longer be won, early ÷ late", ghosts),
        measured("under load: bookings by the early lift ÷ by the late one", underLoad),
      ],
    };
  },
};
