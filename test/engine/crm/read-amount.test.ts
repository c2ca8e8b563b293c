import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecimalMark, readAmount, resolveAmount } from "../../../engine/crm/read-amount.ts";

describe("readAmount", () => {
  it.each<[string, DecimalMark | "either" | null, number]>([
    ["1234", null, 1234],
    ["-12", null, -12],
    ["+12", null, 12],
    ["$1,234,567", ".", 1_234_567],
    ["1.234.567,89", ",", 1_234_567.89],
    ["1,234.5", ".", 1234.5],
    ["1 234 567,89", ",", 1_234_567.89],
    ["1\u00a0234\u202f567,89 €", ",", 1_234_567.89],
    ["1'234.50", ".", 1234.5],
    ["1’234.50", ".", 1234.5],
    // With spaces between groups, a mark can only be the decimal one.
    ["1 234,567", ",", 1234.567],
    ["12,34,567", ".", 1_234_567],
    ["(1,200.00)", ".", -1200],
    ["-$1,200.00", ".", -1200],
    ["$-1,200.00", ".", -1200],
    ["1200-", null, -1200],
    // The dash of "no cents" is no minus.
    ["1.234,-", ",", 1234],
    ["1.2k", ".", 1200],
    // 2.3 * 1e6 is 2299999.9999999995 in doubles.
    ["2.3M", ".", 2_300_000],
    ["2,3 Mio. €", ",", 2_300_000],
    ["1.5bn USD", ".", 1_500_000_000],
    ["0.123", ".", 0.123],
    [".5", ".", 0.5],
    ["30000.0", ".", 30_000],
    ["1.2E+05", ".", 120_000],
    ["Rs.500", null, 500],
    ["kr. 500", null, 500],
  ])("reads %s", (text, mark, value) => {
    const reading = readAmount(text);
    expect(reading?.mark).toBe(mark);
    const decimal = mark === "," ? "," : ".";
    expect(reading === null ? null : resolveAmount(reading, decimal)).toBe(value);
  });

  it.each([
    ["1.234", 1.234, 1234],
    ["$12,500", 12_500, 12.5],
    ["1,250k", 1_250_000, 1250],
  ])("leaves the mark of %s open", (text, withPoint, withComma) => {
    const reading = readAmount(text);
    expect(reading?.mark).toBe("either");
    expect(reading && resolveAmount(reading, ".")).toBe(withPoint);
    expect(reading && resolveAmount(reading, ",")).toBe(withComma);
  });

  it("does not bend an amount that proves its mark to the other one", () => {
    const reading = readAmount("1.234,5");
    expect(reading && resolveAmount(reading, ".")).toBeNull();
  });

  it.each([
    ["$5", ["USD", "CAD"]],
    ["5 EUR", ["EUR"]],
    ["$5 CAD", ["CAD"]],
    ["zł5", ["PLN"]],
  ])("finds the currency of %s", (text, currencies) => {
    const found = readAmount(text)?.currencies?.slice(0, currencies.length);
    expect(found).toEqual(currencies);
  });

  it.each([
    "12 seats",
    "~500",
    "10%",
    "1,23,4",
    "12 34",
    "1.2.3",
    "1,2.3,4",
    "constructor 1",
    "TBD",
  ])("does not take %s for an amount", (text) => {
    expect(readAmount(text)).toBeNull();
  });

  it("does not take long for a cell of any length", () => {
    expect(readAmount(`${"1.".repeat(50_000)}x`)).toBeNull();
  });

  it("reads back every amount in every way of writing it", () => {
    const styles = fc.constantFrom(
      ...([",", " ", "\u00a0", "\u202f", "'", ""].map((group) => [group, "."]) as string[][]),
      ...([".", " ", "\u00a0", "\u202f", "'", ""].map((group) => [group, ","]) as string[][]),
    );
    const wraps = fc.constantFrom("#", "$#", "# €", "USD #", "£ #", "# kr.");
    const cents = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(cents, styles, wraps, fc.boolean(), (amount, style, wrap, isBracketed) => {
        const [group, decimal] = style;
        const digits = String(Math.abs(amount)).padStart(3, "0");
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
        const number = wrap.replace("#", () => `${whole}${decimal}${digits.slice(-2)}`);
        const text = amount >= 0 ? number : isBracketed ? `(${number})` : `-${number}`;
        const reading = readAmount(text);
        expect(reading?.mark).toBe(decimal);
        const value = reading && resolveAmount(reading, decimal === "," ? "," : ".");
        expect(value).toBe(amount / 100);
      }),
    );
  });
});
