import { describe, expect, it } from "vitest";
import { startNative } from "../../../engine/native/start-native.ts";
import { exp } from "../../../engine/numeric/exp.ts";

describe("exp in compiled loops", () => {
  it("is that of the engine, to the last bit", () => {
    const native = startNative();
    if (!native) throw new Error("this machine has no WebAssembly");
    const different: number[] = [];
    for (let i = 0; i <= 200_000; i++) {
      // Steps that no power of two divides, finer around 0.
      const x = i % 2 === 0 ? -700 + (i * 1400) / 200_001 : (i - 100_000) / 99_991;
      if (!Object.is(native.exp(x), exp(x))) different.push(x);
    }
    expect(different).toEqual([]);
  });
});
