import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactMoney } from "../../words/money.ts";
import { readAmount } from "../../words/read-amount.ts";

describe("readAmount", () => {
  it.each([
    ["50000", 50_000],
    ["50,000", 50_000],
    ["50k", 50_000],
    ["50 K", 50_000],
    ["$1.2M", 1_200_000],
    ["CHF 3b", 3e9],
    ["25%", 25],
    ["25 %", 25],
    [" .5 ", 0.5],
    ["0", 0],
  ])("reads %j as %d", (text, amount) => {
    expect(readAmount(text)).toBeCloseTo(amount, 9);
  });

  it.each(["", "abc", "1,5", "1.2.3", "5 million", "1e5", "-3", "25k%", "NaN"])(
    "takes %j for no number",
    (text) => {
      expect(readAmount(text)).toBeUndefined();
    },
  );

  it("reads back every whole amount that the page writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (amount) => {
        expect(readAmount(exactMoney(amount, "USD"))).toBe(amount);
      }),
    );
  });
});
