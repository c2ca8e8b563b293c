import type { PlanDocument } from "../../plan/plan-schema.ts";
import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { curveOf, figureOf, observe, peakOf } from "../observe.ts";
import { bookings, mechanisms } from "../readings.ts";
import { looseTeam } from "../worlds/loose-team.ts";

const STRICTNESS = [0, 1, 1.5, 2, 2.5, 3];
/** Each criterion is read of nineteen real ones in twenty. */
const SURE = 0.95;

export const theGate: Claim = {
  id: "3.1",
  claim:
    "An opportunity is pain, interest and fit: a gate between too loose and too strict is best.",
  expected:
    "a stricter gate creates fewer and wins more of them; under load bookings are highest at a " +
    "strictness inside",
  assumes: ["the three are read independently", "fakes ask for as many hours", "hours bind"],

  async look(lab) {
    const plan = makeWorld(looseTeam);
    const gate = (set: number) => ({ lever: "qualification.strictness", set }) as const;
    const [sure, roomy] = [makeWorld(readingSurely()), makeWorld(withHoursToSpare())];
    const seen = await observe(lab, [
      ...STRICTNESS.map((set) => under(plan, gate(set))),
      ...[2, 3].map((set) => under(sure, gate(set))),
      ...[0, 3].map((set) => under(roomy, gate(set))),
    ]);
    const curve = curveOf(
      seen,
      { moved: "criteria that must be met", measure: "mean bookings", at: STRICTNESS },
      (forecast) => bookings(forecast),
    );
    const { index, aboveFirst, aboveLast } = peakOf(seen, curve, (forecast) => bookings(forecast));
    const end = STRICTNESS.length - 1;
    const created = figureOf(
      seen,
      (...each) =>
        mechanisms(each[end]).creation.created.mean / mechanisms(each[0]).creation.created.mean,
    );
    const [sureAtTwo, roomyAtNone] = [end + 1, end + 3];
    const ratioFrom = (from: number) =>
      figureOf(seen, (...each) => bookings(each[from + 1]) / bookings(each[from]));
    const surely = ratioFrom(sureAtTwo);
    const spare = ratioFrom(roomyAtNone);
    const won = figureOf(seen, (...each) => wonShare(each[end]) / wonShare(each[0]));
    return {
      measure: "criteria that book most",
      value: STRICTNESS[index],
      interval: [STRICTNESS[Math.max(0, index - 1)], STRICTNESS[Math.min(end, index + 1)]],
      holds:
        isAbove(aboveFirst.interval) &&
        isAbove(aboveLast.interval) &&
        isBelow(created.interval, 1) &&
        isAbove(won.interval, 1) &&
        isBelow(surely.interval, 1) &&
        isBelow(spare.interval, 1),
      beside: [
        measured("bookings at the best beyond no gate, of those without", aboveFirst),
        measured("bookings at the best beyond all three, of those without a gate", aboveLast),
        measured("opportunities created, at three ÷ at none", created),
        measured("won of created, at three ÷ at none", won),
        measured("each read of 19 in 20 real ones: bookings at three ÷ at two", surely),
        measured("hours to spare: bookings at three ÷ at none", spare),
      ],
      curve,
      region:
        "inside under load, even where 19 real ones in 20 meet each criterion, for three of them " +
        "still turn one real one in seven away; with hours to spare a gate only turns them away",
    };
  },
};

/** The loose team, whose people read each criterion more surely. */
function readingSurely(): PlanDocument {
  const { qualification } = looseTeam;
  const { pain, interest, fit } = qualification.criteria;
  const criteria = {
    pain: { ...pain, sensitivity: SURE },
    interest: { ...interest, sensitivity: SURE },
    fit: { ...fit, sensitivity: SURE },
  };
  return { ...looseTeam, qualification: { ...qualification, criteria } };
}

function withHoursToSpare(): PlanDocument {
  return { ...looseTeam, capacity: { ...looseTeam.capacity, hoursPerOpportunity: 0.2 } };
}

function wonShare(forecast: Parameters<typeof mechanisms>[0]): number {
  const { capture, creation } = mechanisms(forecast);
  return capture.won.mean / creation.created.mean;
}
