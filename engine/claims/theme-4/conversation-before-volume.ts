import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, known, mechanisms } from "../readings.ts";
import { finiteMarketTeam } from "../worlds/finite-market-team.ts";

const FACTOR = 1.8;

export const conversationBeforeVolume: Claim = {
  id: "4.10",
  claim: "Reverse the order: first the conversation, then the volume.",
  expected:
    "the same two improvements book more, and burn fewer contacts, with the conversation first",
  assumes: ["the second comes half a year after the first", "600 contacts"],

  async look(lab) {
    const plan = makeWorld(finiteMarketTeam);
    const later = finiteMarketTeam.periods[2].start;
    const conversation = { lever: "secondMeeting", multiply: FACTOR } as const;
    const volume = { lever: "creation", multiply: FACTOR } as const;
    const seen = await observe(lab, [
      under(plan, volume, { ...conversation, from: later }),
      under(plan, conversation, { ...volume, from: later }),
    ]);
    const booked = figureOf(seen, (a, b) => bookings(b) / bookings(a));
    const burned = figureOf(seen, (a, b) => burnedOf(b) / burnedOf(a));
    return {
      ...measured("bookings with the conversation first ÷ with volume first", booked),
      holds: isAbove(booked.interval, 1) && isBelow(burned.interval, 1),
      beside: [measured("contacts burned, likewise", burned)],
      region: "a finite market and openings that are not empty; what is open gains from the first",
    };
  },
};

function burnedOf(forecast: Parameters<typeof mechanisms>[0]): number {
  return known(mechanisms(forecast).market?.burned.mean, "market");
}
