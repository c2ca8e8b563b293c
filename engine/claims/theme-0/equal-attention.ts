import { type Claim, measured } from "../claim.ts";
import { isAbove } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { curveOf, figureOf, observe, peakOf } from "../observe.ts";
import { bookings } from "../readings.ts";
import { sellingTeam } from "../worlds/selling-team.ts";

const SHARES = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
/** What counts as far from today's best. */
const FAR = 0.3;

export const equalAttention: Claim = {
  id: "0.4",
  claim: "Equal attention to creation and capture is the best plan for most teams.",
  expected: "bookings are highest at a share of creation hours inside, and far lower at both ends",
  assumes: [
    "creation grows with its hours to the power 0.8",
    "pace falls with attention, win odds with its square root",
  ],

  async look(lab) {
    const plan = makeWorld(sellingTeam);
    const seen = await observe(
      lab,
      SHARES.map((share) => under(plan, { lever: "capacity.creationShare", set: share })),
    );
    const curve = curveOf(
      seen,
      { moved: "share of hours for creation", measure: "mean bookings", at: SHARES },
      (forecast) => bookings(forecast),
    );
    const { index, aboveFirst, aboveLast } = peakOf(seen, curve, (forecast) => bookings(forecast));
    const loss = (end: number) =>
      figureOf(seen, (...each) => 1 - bookings(each[end]) / bookings(each[index]));
    const [low, high] = [loss(0), loss(SHARES.length - 1)];
    return {
      measure: "share of hours for creation that books most",
      value: SHARES[index],
      interval: [SHARES[Math.max(0, index - 1)], SHARES[Math.min(SHARES.length - 1, index + 1)]],
      holds:
        isAbove(aboveFirst.interval) &&
        isAbove(aboveLast.interval) &&
        isAbove(low.interval, FAR) &&
        isAbove(high.interval, FAR),
      beside: [
        measured("share of bookings lost at 5 % for creation", low),
        measured("share of bookings lost at 95 % for creation", high),
      ],
      curve,
      region:
        "hours of creation and of capture bind; with hours to spare, more creation is better up " +
        "to the share at which capture begins to lack them",
    };
  },
};
