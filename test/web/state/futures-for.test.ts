import { expect, it } from "vitest";
import { futuresFor } from "../../../web/state/futures-for.ts";
import { makePlan } from "../support/make-plan.ts";

/** A year of so many opportunities a day. */
function planOf(perDay: number) {
  const periods = [{ start: "2026-01-01", end: "2027-01-01", quota: 1000 }];
  return makePlan({ periods, creation: [{ source: "all", perDay }] });
}

it("takes all futures where a future has few opportunities", () => {
  expect(futuresFor(planOf(1))).toBe(4000);
});

it("takes fewer the more opportunities a future has", () => {
  // 3,650 a year, where 1,500 are had at 4,000 futures.
  expect(futuresFor(planOf(10))).toBe(Math.round((4000 * 1500) / 3650));
});

it("takes a thousand of the largest team", () => {
  expect(futuresFor(planOf(1000))).toBe(1000);
});
