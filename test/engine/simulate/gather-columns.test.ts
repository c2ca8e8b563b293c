import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startNative } from "../../../engine/native/start-native.ts";
import { gatherColumns } from "../../../engine/simulate/gather-columns.ts";
import { gather, sumsOf, zeroMoments } from "../../../engine/simulate/moments.ts";

const COLUMNS = 3;

/** Numbers of one column: none of them large, or some. */
const column = (length: number) => {
  const size = { minLength: length, maxLength: length };
  const middling = fc.oneof(
    fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    fc.constantFrom(0, 511, 512, 2 ** 31 - 1),
  );
  const large = fc.oneof(middling, fc.maxSafeNat(), fc.constantFrom(2 ** 31, 2 ** 36, 2 ** 53));
  return fc.oneof(
    fc.array(middling, size),
    fc.array(large, size),
    fc.constant(Array(length).fill(0)),
  );
};

describe("columns of numbers", () => {
  it("are summed up in compiled loops, where there are any", () => {
    expect(startNative()).toBeDefined();
  });

  it("have the sums of each column alone, exactly", () => {
    const table = fc
      .oneof(fc.integer({ min: 1, max: 41 }), fc.integer({ min: 500, max: 1100 }))
      .chain((length) => fc.tuple(...Array.from({ length: COLUMNS }, () => column(length))));
    fc.assert(
      fc.property(table, table, (...tables) => {
        const [together, alone] = [zeroMoments(COLUMNS), zeroMoments(COLUMNS)];
        for (const columns of tables) {
          gatherColumns(together, Float64Array.from(columns.flat()));
          columns.forEach((values, index) => {
            gather(alone, index, Float64Array.from(values), 0, values.length);
          });
        }
        for (let index = 0; index < COLUMNS; index++) {
          const numbers = tables.flatMap((columns) => columns[index]).map(BigInt);
          const { sum, sumSquares } = sumsOf(together, index);
          expect(sum).toBe(numbers.reduce((total, x) => total + x, 0n));
          expect(sumSquares).toBe(numbers.reduce((total, x) => total + x * x, 0n));
          expect(sumsOf(alone, index)).toEqual({ sum, sumSquares });
        }
      }),
    );
  });

  it.each([2 ** 31 - 1, 2 ** 53])("are exact for many times %d", (value) => {
    const length = 2 ** 16;
    const moments = zeroMoments(1);
    for (let i = 0; i < 4; i++) gatherColumns(moments, new Float64Array(length).fill(value));
    const { sum, sumSquares } = sumsOf(moments, 0);
    expect(sum).toBe(4n * BigInt(length) * BigInt(value));
    expect(sumSquares).toBe(4n * BigInt(length) * BigInt(value) ** 2n);
  });
});
