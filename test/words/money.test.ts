import { describe, expect, it } from "vitest";
import { exactMoney, moneyWords } from "../../words/money.ts";
import { plain } from "../web/support/plain.ts";

describe("moneyWords", () => {
  it.each([
    [0, "$0"],
    [5, "$5.0"],
    [950, "$950"],
    [1000, "$1.0k"],
    [640_000, "$640k"],
    [1_000_000, "$1.0M"],
    [1_384_000, "$1.38M"],
    [12_500_000, "$12.5M"],
    [4_000_000_000, "$4.0B"],
    [-1_384_000, "-$1.38M"],
  ])("writes %d as %s", (amount, words) => {
    expect(moneyWords(amount, "USD")).toBe(words);
  });

  it("rounds before it chooses the unit, so that no $1000k is written", () => {
    expect(moneyWords(999_999.99, "USD")).toBe("$1.0M");
  });

  it("shows a third digit only where four standard errors fit into one step of it", () => {
    // The third digit of 1.384M steps by 10,000: 4 × 2,500 just fits.
    expect(moneyWords(1_384_000, "USD", 2500)).toBe("$1.38M");
    expect(moneyWords(1_384_000, "USD", 2501)).toBe("$1.4M");
  });

  it("writes a currency by its sign, and one without a sign by its code", () => {
    expect(moneyWords(50_000, "EUR")).toBe("€50k");
    expect(plain(moneyWords(50_000, "CHF"))).toBe("CHF 50k");
  });
});

describe("exactMoney", () => {
  it("keeps every whole unit", () => {
    expect(exactMoney(1_384_016.4, "USD")).toBe("$1,384,016");
  });
});
