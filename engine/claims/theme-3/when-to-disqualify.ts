import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { curveOf, figureOf, observe, peakOf } from "../observe.ts";
import { bookings, known, mechanisms, openValueAtEnd } from "../readings.ts";
import { loadedTeam, sellingTeam } from "../worlds/selling-team.ts";

const DAYS = [20, 45, 70, 110, 180, 365];

export const whenToDisqualify: Claim = {
  id: "3.8",
  claim: "Opportunities without progress should be disqualified, neither too soon nor too late.",
  expected:
    "under load bookings are highest at a delay inside; with hours to spare waiting costs " +
    "nothing, and closing soon only lowers coverage and kills good deals",
  assumes: ["a weekly review closes three in ten", "hours bind in the loaded team"],

  async look(lab) {
    const loaded = makeWorld(loadedTeam);
    const slack = makeWorld(sellingTeam);
    const after = (set: number) => ({ lever: "disqualification.afterDays", set }) as const;
    const seen = await observe(lab, [
      ...DAYS.map((days) => under(loaded, after(days))),
      ...DAYS.map((days) => under(slack, after(days))),
    ]);
    const curve = curveOf(
      seen,
      {
        moved: "days without progress until closed",
        measure: "mean bookings under load",
        at: DAYS,
      },
      (forecast) => bookings(forecast),
    );
    const { index, aboveFirst, aboveLast } = peakOf(seen, curve, (forecast) => bookings(forecast));
    const last = DAYS.length - 1;
    const early = DAYS.length;
    const waiting = figureOf(
      seen,
      (...each) => bookings(each[early + 2]) / bookings(each[early + last]),
    );
    const open = figureOf(
      seen,
      (...each) => openValueAtEnd(each[early + 2]) / openValueAtEnd(each[early + last]),
    );
    const killed = figureOf(seen, (...each) =>
      known(mechanisms(each[early]).disqualification?.goodDealsKilled.mean, "reviews"),
    );
    return {
      measure: "days that book most under load",
      value: DAYS[index],
      interval: [DAYS[Math.max(0, index - 1)], DAYS[Math.min(last, index + 1)]],
      holds:
        isAbove(aboveFirst.interval) &&
        isAbove(aboveLast.interval) &&
        !isAbove(waiting.interval, 1) &&
        isBelow(open.interval, 1) &&
        isAbove(killed.interval),
      beside: [
        measured("hours to spare: bookings at 70 days ÷ at 365", waiting),
        measured("hours to spare: open value at 70 days ÷ at 365", open),
        measured("hours to spare: good deals killed at 20 days", killed),
      ],
      curve,
      region: "an optimum inside needs hours that bind; without load it is never to close",
    };
  },
};
