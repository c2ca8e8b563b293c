import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startNative } from "../../../engine/native/start-native.ts";
import { binNumbers, binPlainly } from "../../../engine/simulate/bin-numbers.ts";
import { type Bins, countIn, meanIn, noBins } from "../../../engine/simulate/bins.ts";
import { expectSameBits } from "../../support/same-bits.ts";

const largest = 2 ** 53 - 1;
/** Of every size, and where bins and 32 bits end. */
const edges = [1, 1023, 1024, 2047, 2048, 2 ** 21 - 1, 2 ** 21, 2 ** 31 - 1];
const integer = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.nat(30)).map(([n, by]) => n >> by || 1),
  fc.constantFrom(...edges),
);
const larger = fc.oneof(
  integer,
  fc.maxSafeNat(),
  fc.constantFrom(2 ** 31, 2 ** 42 + 1, largest, largest + 1),
);

function expectSameBins(lists: readonly (Int32Array | Float64Array)[]): Bins {
  const [compiled, plain] = [noBins(), noBins()];
  for (const list of lists) {
    binNumbers(compiled, list, list.length);
    binPlainly(plain, list);
  }
  expectSameBits(compiled, plain);
  return compiled;
}

describe("numbers in bins", () => {
  it("are put there in compiled loops, where there are any", () => {
    expect(startNative()).toBeDefined();
  });

  it("are the same in compiled loops as one after the other", () => {
    const some = { minLength: 1, maxLength: 40 };
    const lists = fc.array(
      fc.oneof(
        fc.array(integer, some).map((numbers) => Int32Array.from(numbers)),
        fc.array(larger, some).map((numbers) => Float64Array.from(numbers.map((n) => n || 1))),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(fc.property(lists, (some) => void expectSameBins(some)));
  });

  it("are as many as a list has, however long", () => {
    const many = Int32Array.from({ length: 40_001 }, (_, i) => 1 + ((i * 7919) % 100_003) * 20_000);
    const { counts } = expectSameBins([many, Float64Array.from(many, (n) => n * 4096)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2 * many.length);
  });

  it("are told by how many a bin holds and by their mean", () => {
    // 4096 is the first of bins that are four numbers wide.
    const bins = noBins();
    binNumbers(bins, Int32Array.of(4100, 4096, 4099, 4098, 7), 4);
    expect([countIn(bins, 0), meanIn(bins, 0)]).toEqual([3, (4096 + 4098 + 4099) / 3]);
    expect([countIn(bins, 1), meanIn(bins, 1)]).toEqual([1, 4100]);
    expect(bins.counts.length).toBe(2);
  });

  it("are none of an empty list", () => {
    const bins = noBins();
    binNumbers(bins, Int32Array.of(5), 0);
    expect(bins.counts.length).toBe(0);
  });
});
