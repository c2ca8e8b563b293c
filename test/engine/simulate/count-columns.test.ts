import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startNative } from "../../../engine/native/start-native.ts";
import { countColumns, countCumulated } from "../../../engine/simulate/count-columns.ts";
import { countValues, type Histogram, makeHistogram } from "../../../engine/simulate/histogram.ts";
import { expectSameBits } from "../../support/same-bits.ts";

const COLUMNS = 3;

/** Columns of any length, of numbers that wait as integers, as larger ones, or not at all. */
const table = fc
  .integer({ min: 1, max: 41 })
  .chain((length) =>
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 1, max: 2 ** 31 - 1 }) },
        fc.constantFrom(0, 0, 0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 2 ** 51),
      ),
      { minLength: COLUMNS * length, maxLength: COLUMNS * length },
    ),
  )
  .map((numbers) => Float64Array.from(numbers));

const histograms = () => Array.from({ length: COLUMNS }, makeHistogram);

function countEach(into: readonly Histogram[], values: Float64Array): void {
  const length = values.length / COLUMNS;
  into.forEach((histogram, column) => {
    countValues(histogram, values, column * length, length);
  });
}

describe("columns of values", () => {
  it("are counted in compiled loops, where there are any", () => {
    expect(startNative()).toBeDefined();
  });

  it("are counted as each column alone is", () => {
    fc.assert(
      fc.property(table, table, (first, second) => {
        const [together, alone] = [histograms(), histograms()];
        for (const values of [first, second]) {
          countColumns(together, values);
          countEach(alone, values);
        }
        expectSameBits(together, alone);
      }),
    );
  });

  it("are counted as the sums of each and those before it", () => {
    fc.assert(
      fc.property(table, fc.nat(2 ** 30), (values, more) => {
        const [together, alone] = [histograms(), histograms()];
        countCumulated(together, values, Float64Array.of(more, 0, 2 * more));
        const length = values.length / COLUMNS;
        const sums = values.map((_, i) => {
          const until = Math.floor(i / length);
          let sum = more + (until === 2 ? 2 * more : 0);
          for (let column = 0; column <= until; column++) {
            sum += values[column * length + (i % length)];
          }
          return sum;
        });
        countEach(alone, sums);
        expectSameBits(together, alone);
      }),
    );
  });

  it("may be more than can wait, of integers and of larger values", () => {
    const blocks = Array.from({ length: 60 }, (_, block) =>
      Float64Array.from({ length: COLUMNS * 501 }, (_, i) => {
        const value = 1 + ((i * i + block) % 7919) * 200_000;
        return i % 3 === 0 ? value * 4096 : value;
      }),
    );
    const [together, alone] = [histograms(), histograms()];
    for (const values of blocks) {
      countColumns(together, values);
      countEach(alone, values);
    }
    expect(together[0].counts.length).toBeGreaterThan(0);
    expectSameBits(together, alone);
  });
});
