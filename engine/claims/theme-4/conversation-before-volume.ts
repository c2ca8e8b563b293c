import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, known, mechanisms } from "../readings.ts";
import { finiteMarketTeam } from "../worlds/finite-market-team.ts";

const FACTOR = 1.8;

/** Contacts of the markets that are looked at; the claim is put to the test in the second. */
const CONTACTS = [300, 600, 1200, 2400];
const TESTED = 1;

export const conversationBeforeVolume: Claim = {
  id: "4.10",
  claim: "Reverse the order: first the conversation, then the volume.",
  expected:
    "the same two improvements book more, and burn fewer contacts, with the conversation first",
  assumes: ["the second comes half a year after the first", "600 contacts"],

  async look(lab) {
    const { market: _, ...endless } = finiteMarketTeam;
    const later = finiteMarketTeam.periods[2].start;
    const conversation = { lever: "secondMeeting", multiply: FACTOR } as const;
    const volume = { lever: "creation", multiply: FACTOR } as const;
    const worlds = [
      ...CONTACTS.map((contacts) => ({
        ...finiteMarketTeam,
        market: { ...finiteMarketTeam.market, contacts },
      })),
      { ...finiteMarketTeam, opening: "empty" } as const,
      endless,
    ];
    const seen = await observe(
      lab,
      worlds
        .map(makeWorld)
        .flatMap((plan) => [
          under(plan, volume, { ...conversation, from: later }),
          under(plan, conversation, { ...volume, from: later }),
        ]),
    );
    const gains = worlds.map((_world, index) =>
      figureOf(seen, (...each) => bookings(each[2 * index + 1]) / bookings(each[2 * index])),
    );
    const booked = gains[TESTED];
    const [fromNothing, withoutEnd] = gains.slice(CONTACTS.length);
    const burned = figureOf(
      seen,
      (...each) => burnedOf(each[2 * TESTED + 1]) / burnedOf(each[2 * TESTED]),
    );
    return {
      ...measured("bookings with the conversation first ÷ with volume first", booked),
      holds: isAbove(booked.interval, 1) && isBelow(burned.interval, 1),
      beside: [
        measured("contacts burned, likewise", burned),
        measured("from an empty opening: bookings, likewise", fromNothing),
        measured("in a market without end: bookings, likewise", withoutEnd),
      ],
      curve: {
        moved: "contacts in the market",
        measure: "bookings with the conversation first ÷ with volume first",
        points: CONTACTS.map((at, index) => ({ at, ...gains[index] })),
      },
      region:
        "a finite market, whatever is open; without an end to it the order makes no such gain",
    };
  },
};

function burnedOf(forecast: Parameters<typeof mechanisms>[0]): number {
  return known(mechanisms(forecast).market?.burned.mean, "market");
}
