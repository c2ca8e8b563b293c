import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountTicks } from "../../../web/charts/amount-ticks.ts";

describe("amountTicks", () => {
  it("writes round amounts", () => {
    const ticks = amountTicks([0, 2_200_000], "USD", { pixels: 500, apart: 56 });
    expect(ticks.map(({ label }) => label)).toEqual(["$0", "$500k", "$1.0M", "$1.5M", "$2.0M"]);
  });

  it("keeps ticks apart on any axis", () => {
    const end = fc.double({ min: 1, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(end, fc.integer({ min: 120, max: 1600 }), (amount, pixels) => {
        const ticks = amountTicks([0, amount], "USD", { pixels, apart: 56 });
        const [first = 0, second = amount] = ticks.map(({ value }) => value);
        expect(((second - first) / amount) * pixels).toBeGreaterThanOrEqual(56 - 1e-9);
      }),
    );
  });
});
