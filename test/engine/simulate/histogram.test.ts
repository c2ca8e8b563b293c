import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binCount, countIn, lowerEdge, meanIn } from "../../../engine/simulate/bins.ts";
import {
  addHistogram,
  countValues,
  type Histogram,
  isUnsettled,
  makeHistogram,
  settle,
  settleMuch,
} from "../../../engine/simulate/histogram.ts";
import { expectSameBits } from "../../support/same-bits.ts";

const whole = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 53n }).map(Number),
  fc.integer({ min: 0, max: 5000 }),
);
const values = fc.array(whole, { maxLength: 60 });

function histogramOf(numbers: readonly number[]): Histogram {
  const histogram = makeHistogram();
  countValues(histogram, Float64Array.from(numbers), 0, numbers.length);
  return histogram;
}

/** Bins that hold something: edge, next edge, count, mean. */
function binsOf(histogram: Histogram) {
  settle(histogram);
  return Array.from({ length: binCount(histogram) }, (_, at) => ({
    edge: lowerEdge(histogram.first + at),
    next: lowerEdge(histogram.first + at + 1),
    count: countIn(histogram, at),
    mean: meanIn(histogram, at),
  })).filter(({ count }) => count > 0);
}

describe("a histogram", () => {
  it("counts each value in a bin of less than 0.1 % of it", () => {
    fc.assert(
      fc.property(whole, (value) => {
        fc.pre(value > 0);
        const [{ edge, next, count }] = binsOf(histogramOf([value]));
        expect(count).toBe(1);
        expect(edge).toBeLessThanOrEqual(value);
        expect(next).toBeGreaterThan(value);
        expect(next - edge).toBeLessThanOrEqual(0.001 * edge + 1);
      }),
    );
  });

  it("gives back a value that a bin held alone, exactly", () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 400 }), (value, times) => {
        fc.pre(value > 0);
        const [{ mean }] = binsOf(histogramOf(Array(times).fill(value)));
        expect(mean).toBe(value);
      }),
    );
  });

  it("has a bin for each number below 2048", () => {
    const found = binsOf(histogramOf(Array.from({ length: 2047 }, (_, i) => i + 1)));
    expect(found.map(({ mean }) => mean)).toEqual(Array.from({ length: 2047 }, (_, i) => i + 1));
  });

  it("counts zeros apart", () => {
    const histogram = settle(histogramOf([0, 0, 0]));
    expect([histogram.zeros, binCount(histogram)]).toEqual([3, 0]);
  });

  it("counts so many values from one on, on top of what it holds", () => {
    const found = histogramOf([20]);
    countValues(found, Float64Array.of(1, 10, 2000, 30, 3), 1, 3);
    expect(binsOf(found).map(({ mean }) => mean)).toEqual([10, 20, 30, 2000]);
  });

  it.each([1, 2 ** 31 - 7919, 2 ** 40])(
    "has the same bits whether or not values had to wait: on top of %d",
    (least) => {
      const many = Array.from({ length: 40_000 }, (_, i) => least + ((i * i) % 7919) * 2);
      const [waits, never] = [makeHistogram(), makeHistogram()];
      for (let from = 0; from < many.length; from += 500) {
        countValues(waits, Float64Array.from(many), from, 500);
        countValues(never, Float64Array.from(many), from, 500);
        settle(never);
      }
      expect(binCount(waits)).toBeGreaterThan(0);
      expect(isUnsettled(waits)).toBe(true);
      expect(isUnsettled(never)).toBe(false);
      expectSameBits(waits, never);
      expectSameBits(histogramOf(many), never);
    },
  );

  it("merges to the bits of all values together, in any order", () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        const merge = (...parts: (readonly number[])[]) => {
          const into = makeHistogram();
          for (const part of parts) addHistogram(into, histogramOf(part));
          return into;
        };
        const together = histogramOf([...a, ...b, ...c]);
        expectSameBits(merge(a, b, c), together);
        expectSameBits(merge(c, b, a), together);
        expectSameBits(merge(b, c, a), together);
      }),
      { numRuns: 20 },
    );
  });

  it("shares no memory with another, for what is sent to another thread is lost here", () => {
    for (const sent of [makeHistogram(), histogramOf([3]), settle(histogramOf([]))]) {
      const { counts, rests, integers, larger } = sent;
      structuredClone(sent, { transfer: [counts, rests, integers, larger].map((a) => a.buffer) });
      expect(binsOf(histogramOf([7]))).toEqual(binsOf(histogramOf([7])));
    }
  });

  it("is sent with few values in a list, or many in bins", () => {
    const few = Array.from({ length: 1000 }, (_, i) => i + 1);
    const many = [...few, ...few.map((number) => number * 2 ** 40)];
    for (const [numbers, isList] of [
      [few, true],
      [many, false],
    ] as const) {
      const sent = histogramOf(numbers);
      settleMuch(sent);
      expect(isUnsettled(sent)).toBe(isList);
      expectSameBits(binsOf(sent), binsOf(histogramOf(numbers)));
    }
  });
});
