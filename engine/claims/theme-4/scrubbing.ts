import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow, isWithin } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, coverage, mechanisms } from "../readings.ts";
import { withFakes } from "../worlds/with-fakes.ts";

export const scrubbing: Claim = {
  id: "4.3",
  claim: "Removing what has timed out removes false confidence.",
  expected:
    "a team that closes its ghosts: coverage down, the weighted forecast nearer to what " +
    "comes, bookings up under load and as before with hours to spare",
  assumes: ["one ghost in four is known each week", "real slow deals are kept"],

  async look(lab) {
    const disqualification = { afterDays: 3650, compliance: 0.2, evidencePerWeek: 0.25 };
    const seen = await observe(
      lab,
      (["loaded", "slack"] as const).flatMap((load) => {
        const kept = withFakes(0.5, load);
        return [under(makeWorld(kept)), under(makeWorld({ ...kept, disqualification }))];
      }),
    );
    const covered = figureOf(seen, (a, b) => coverage(b) / coverage(a));
    const bias = (forecast: Parameters<typeof mechanisms>[0]) =>
      mechanisms(forecast).truth.forecastBias / forecast.periods[0].quota;
    const nearer = figureOf(seen, (a, b) => Math.abs(bias(b)) - Math.abs(bias(a)));
    const booked = figureOf(seen, (a, b) => bookings(b) / bookings(a));
    const spare = figureOf(seen, (...each) => bookings(each[3]) / bookings(each[2]));
    return {
      ...measured("bias of the weighted forecast, scrubbed less kept, in quotas", nearer),
      holds:
        isBelow(nearer.interval) &&
        isBelow(covered.interval, 1) &&
        isAbove(booked.interval, 1) &&
        isWithin(spare.interval, 0.1, 1),
      beside: [
        measured("coverage, scrubbed ÷ kept", covered),
        measured("under load: bookings, scrubbed ÷ kept", booked),
        measured("hours to spare: bookings, scrubbed ÷ kept", spare),
        measured("bias with the ghosts kept, in quotas", figureOf(seen, bias)),
      ],
    };
  },
};
