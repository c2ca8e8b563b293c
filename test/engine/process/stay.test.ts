import { describe, expect, it } from "vitest";
import { survival } from "../../../engine/dist/cdf.ts";
import { makeModel } from "../../../engine/process/model.ts";
import {
  type Stay,
  stayAtAge,
  stayAtEntry,
  stayLater,
  stayUnder,
} from "../../../engine/process/stay.ts";
import type { ResolvedChange } from "../../../engine/scenario/resolve-changes.ts";
import { makePlan } from "../../support/make-plan.ts";

const [law] = makeModel(makePlan(), []).stages;

function change(kind: ResolvedChange["kind"], value: number, fromDay = 0): ResolvedChange {
  return { lever: "cycleTime", kind, value, where: {}, fromDay };
}

/** Days left of a stay whose work takes so long in all. */
function daysLeft(stay: Stay, work: number): number {
  return Math.max(0, (work - stay.advanceAge) * stay.advanceStretch + stay.delayDays);
}

describe("changes to the cycle time", () => {
  it("stretch what is left, not what is done", () => {
    // Of 100 days 60 are done: the 40 left become 80.
    expect(daysLeft(stayUnder(stayAtAge(60), law, [change("multiply", 2)], {}), 100)).toBe(80);
  });

  it("add days to what is left", () => {
    expect(daysLeft(stayUnder(stayAtAge(60), law, [change("add", 7)], {}), 100)).toBe(47);
  });

  it("take days off what is left, down to none", () => {
    expect(daysLeft(stayUnder(stayAtAge(60), law, [change("add", -30)], {}), 100)).toBe(10);
    expect(daysLeft(stayUnder(stayAtAge(60), law, [change("add", -50)], {}), 100)).toBe(0);
  });

  it("apply in list order", () => {
    const twice = change("multiply", 2);
    const plus = change("add", 10);
    expect(daysLeft(stayUnder(stayAtAge(60), law, [twice, plus], {}), 100)).toBe(90);
    expect(daysLeft(stayUnder(stayAtAge(60), law, [plus, twice], {}), 100)).toBe(100);
  });

  it("set the median of a new stay, won or lost", () => {
    const stay = stayUnder(stayAtAge(0), law, [change("set", 30)], {});
    // The medians of team A are 75 and 60 days.
    expect(75 * stay.advanceStretch).toBeCloseTo(30, 12);
    expect(60 * stay.lostStretch).toBeCloseTo(30, 12);
  });

  it("set the median of what is left of a stay under way", () => {
    const stay = stayUnder(stayAtAge(80), law, [change("set", 30)], {});
    const work = 80 + 30 / stay.advanceStretch;
    const stillOpen = survival(law.advanceDays, work) / survival(law.advanceDays, 80);
    expect(stillOpen).toBeCloseTo(0.5, 12);
  });

  it("act on stays that begin after them, and on no earlier ones", () => {
    const later = [change("multiply", 2, 30)];
    expect(stayAtEntry(law, later, {}, 29.9).advanceStretch).toBe(1);
    expect(stayAtEntry(law, later, {}, 30).advanceStretch).toBe(2);
  });

  it("act where they say", () => {
    const there = { ...change("multiply", 2), where: { owner: "Ann" } };
    expect(stayUnder(stayAtAge(0), law, [there], { owner: "Ann" }).advanceStretch).toBe(2);
    expect(stayUnder(stayAtAge(0), law, [there], { owner: "Bob" }).advanceStretch).toBe(1);
    expect(stayUnder(stayAtAge(0), law, [there], {}).advanceStretch).toBe(1);
  });
});

describe("stayLater", () => {
  it.each([
    ["plain", []],
    ["stretched", [change("multiply", 3)]],
    ["delayed", [change("add", 12)]],
    ["cut short", [change("add", -9)]],
    ["stretched, then delayed", [change("multiply", 0.5), change("add", 5)]],
    ["delayed, then stretched", [change("add", 20), change("multiply", 0.5)]],
  ])("leaves the day of the end where it was, %s", (_, changes) => {
    const stay = stayUnder(stayAtAge(40), law, changes, {});
    for (const elapsed of [0, 4, 11, 25]) {
      const left = daysLeft(stay, 100);
      const later = stayLater(stay, elapsed);
      if (left > elapsed) expect(daysLeft(later, 100)).toBeCloseTo(left - elapsed, 12);
    }
  });
});
