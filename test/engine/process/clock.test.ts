import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfterWork, makeClock, workBetween } from "../../../engine/process/clock.ts";

const speed = fc.double({ min: 0.2, max: 5, noNaN: true });
const clock = fc.array(speed, { minLength: 1, maxLength: 8 }).map((speeds) => {
  return makeClock(Float64Array.from(speeds));
});
const day = fc.double({ min: 0, max: 80, noNaN: true });

describe("a clock", () => {
  it("does work at each week's speed", () => {
    const found = makeClock(Float64Array.of(1, 2, 0.5));
    // Day 5 to 16: two days at 1, seven at 2, two at a half.
    expect(workBetween(found, 5, 16)).toBe(17);
    expect(dayAfterWork(found, 5, 17)).toBe(16);
  });

  it("keeps its last speed beyond the last week", () => {
    const found = makeClock(Float64Array.of(1, 2));
    expect(workBetween(found, 0, 100)).toBe(7 + 2 * 93);
    expect(dayAfterWork(found, 0, 193)).toBe(100);
  });

  it("is plain multiplication where one speed holds throughout", () => {
    const found = makeClock(Float64Array.of(1.1));
    expect(workBetween(found, 3, 10)).toBe(7 * 1.1);
    expect(dayAfterWork(found, 3, 7.7)).toBe(3 + 7.7 / 1.1);
  });

  it("finds the day after which so much work has been done", () => {
    fc.assert(
      fc.property(clock, day, day, (found, from, work) => {
        const end = dayAfterWork(found, from, work);
        expect(end).toBeGreaterThanOrEqual(from);
        expect(workBetween(found, from, end)).toBeCloseTo(work, 10);
      }),
    );
  });

  it("adds up", () => {
    fc.assert(
      fc.property(clock, day, day, day, (found, a, b, c) => {
        const parts = workBetween(found, a, b) + workBetween(found, b, c);
        expect(parts).toBeCloseTo(workBetween(found, a, c), 9);
      }),
    );
  });

  it("never ends work that has no end", () => {
    const endless = Number.POSITIVE_INFINITY;
    expect(dayAfterWork(makeClock(Float64Array.of(1, 2)), 3, endless)).toBe(endless);
  });
});
