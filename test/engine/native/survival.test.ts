import { describe, expect, it } from "vitest";
import { compileQuantileTable } from "../../../engine/dist/compile-quantile-table.ts";
import { flatQuantileOfSurvival, flattenTables } from "../../../engine/dist/flat-tables.ts";
import { makeLaw } from "../../../engine/dist/make-law.ts";
import { isOutermost } from "../../../engine/dist/quantile-table.ts";
import { layOut } from "../../../engine/native/lay-out.ts";
import { startNative } from "../../../engine/native/start-native.ts";

const tables = flattenTables([
  compileQuantileTable(makeLaw({ median: 30, sigma: 0.8 })),
  compileQuantileTable(makeLaw({ values: [1, 7, 7, 20, 45, 90, 91, 200] })),
]);

/** Survivals from one end to the other, and at the borders of values and of octaves. */
const survivals = [
  ...Array.from({ length: 100_000 }, (_, i) => (i + 0.5) / 100_000),
  ...Array.from({ length: 9 }, (_, i) => i / 8),
  ...Array.from({ length: 22 }, (_, i) => 2 ** -(i + 1)),
  ...Array.from({ length: 22 }, (_, i) => 1 - 2 ** -(i + 1)),
].filter((q) => q > 0 && q < 1);

describe("the quantile of a survival in compiled loops", () => {
  it("is that of the engine, to the last bit", () => {
    const native = startNative();
    if (!native) throw new Error("this machine has no WebAssembly");
    layOut(native, {}, { openTables: tables.numbers.length }).openTables.set(tables.numbers);
    const different: number[] = [];
    for (const table of [0, 1]) {
      const at = native.openTables.value + 8 * tables.starts[table];
      for (const q of survivals) {
        if (tables.counts[table] === 0 && isOutermost(q)) continue;
        const found = native.quantileOfSurvival(at, tables.counts[table], q);
        if (!Object.is(found, flatQuantileOfSurvival(tables, table, q))) different.push(q);
      }
    }
    expect(different).toEqual([]);
  });
});
