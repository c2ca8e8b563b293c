import { type Claim, measured } from "../claim.ts";
import { isAbove, isBelow } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { known, mechanisms } from "../readings.ts";
import { finiteMarketTeam } from "../worlds/finite-market-team.ts";

export const burnedContacts: Claim = {
  id: "4.7",
  claim: "A first meeting without value burns the contact.",
  expected:
    "in a finite market twice the volume at few second meetings burns more and creates ever " +
    "less: less of what was planned at the end of the year than at its beginning",
  assumes: ["a contact that was lost at the first meeting is gone for a year", "600 contacts"],

  async look(lab) {
    const plan = makeWorld(finiteMarketTeam);
    const seen = await observe(lab, [under(plan), under(plan, { lever: "creation", multiply: 2 })]);
    // How much twice the volume creates beyond today's, late in the year against early in it.
    const fading = figureOf(
      seen,
      (a, b) => createdLate(b) / createdLate(a) / (createdEarly(b) / createdEarly(a)),
    );
    const burned = figureOf(seen, (a, b) => burnedOf(b) / burnedOf(a));
    const left = figureOf(
      seen,
      (a, b) =>
        known(mechanisms(b).market?.shareLeft, "market") -
        known(mechanisms(a).market?.shareLeft, "market"),
    );
    return {
      ...measured("gain of twice the volume, late in the year ÷ early in it", fading),
      holds: isBelow(fading.interval, 1) && isAbove(burned.interval, 1) && isBelow(left.interval),
      beside: [
        measured("contacts burned, twice the volume ÷ today", burned),
        measured("share of the market left, less today's", left),
      ],
    };
  },
};

type Told = Parameters<typeof mechanisms>[0];

function burnedOf(forecast: Told): number {
  return known(mechanisms(forecast).market?.burned.mean, "market");
}

/** Created in weeks 2 to 9, and in the last eight. */
function createdEarly(forecast: Told): number {
  return createdIn(forecast, 1, 9);
}

function createdLate(forecast: Told): number {
  const { weeks } = mechanisms(forecast);
  return createdIn(forecast, weeks.length - 8, weeks.length);
}

function createdIn(forecast: Told, from: number, to: number): number {
  const weeks = mechanisms(forecast).weeks.slice(from, to);
  return weeks.reduce((sum, { created }) => sum + created, 0);
}
