import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow, isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, known, mechanisms } from "../readings.ts";
import { sellingTeam } from "../worlds/selling-team.ts";

export const oneDefinition: Claim = {
  id: "3.6",
  claim: "Marketing and sales need one definition of an opportunity.",
  expected:
    "a looser gate of marketing: more leads handed over, fewer accepted, a lower reported " +
    "conversion, and bookings as before",
  assumes: ["sales keeps its own gate", "refusing costs no hours"],

  async look(lab) {
    const gate = { ...sellingTeam.qualification, marketing: { strictness: 2 } };
    const plan = makeWorld({ ...sellingTeam, qualification: gate });
    const looser = under(plan, { lever: "qualification.marketing.strictness", set: 1 });
    const seen = await observe(lab, [under(plan), looser]);
    const ratio = (read: (forecast: Parameters<typeof mechanisms>[0]) => number) =>
      figureOf(seen, (a, b) => read(b) / read(a));
    const leads = ratio((f) => known(mechanisms(f).creation.marketingQualified?.mean, "leads"));
    const accepted = ratio((f) => known(mechanisms(f).creation.acceptance, "acceptance"));
    const reported = ratio((f) => known(mechanisms(f).capture.reportedConversion, "conversion"));
    const booked = ratio((f) => bookings(f));
    return {
      ...measured("reported conversion, looser ÷ as strict as sales", reported),
      holds:
        isBelow(reported.interval, 1) &&
        isAbove(leads.interval, 1) &&
        isBelow(accepted.interval, 1) &&
        isWithin(booked.interval, 0.001, 1),
      beside: [
        measured("leads handed over, likewise", leads),
        measured("share accepted, likewise", accepted),
        measured("bookings, likewise", booked),
      ],
    };
  },
};
