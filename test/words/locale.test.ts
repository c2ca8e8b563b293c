import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { readChange } from "../../web/levers/read-change.ts";
import { fieldText, readFieldText } from "../../web/plan/field-text.ts";
import { dateWords } from "../../words/date.ts";
import { decimalWords } from "../../words/decimal.ts";
import { writeFor, writeForAll } from "../../words/locale.ts";
import { exactMoney, moneyWords } from "../../words/money.ts";
import { changeWords, exactPercent } from "../../words/percent.ts";
import { readAmount } from "../../words/read-amount.ts";
import { signedMoney } from "../../words/signed.ts";

/** All marks of decimals and thousands there are, a tag for each. */
const TAGS = ["en-US", "de-DE", "fr-FR", "de-CH", "hi-IN", "pl-PL", "pt-PT", "ar-EG", "fa-IR"];

afterEach(() => writeFor("en"));

describe("writeFor", () => {
  it("puts the reader's marks into numbers and leaves their English words", () => {
    writeFor("de-DE");
    expect(moneyWords(1_384_000, "USD")).toBe("$1,38M");
    expect(exactMoney(1_384_000, "EUR")).toBe("€1.384.000");
    expect(exactPercent(0.46234)).toBe("46,2\u00a0%");
    expect(signedMoney(-57_300, "USD")).toBe("−$57,3k");
  });

  it("puts the parts of a date in the order of where the reader lives", () => {
    writeFor("de");
    expect(dateWords("2026-04-02")).toBe("2 Apr 2026");
    writeFor("en-US");
    expect(dateWords("2026-04-02")).toBe("Apr 2, 2026");
  });

  it.each(["", "en-US@posix", "no tag"])("writes as in English for %j", (tag) => {
    writeFor(tag);
    expect(decimalWords(1234.5, 1)).toBe("1,234.5");
    expect(dateWords("2026-04-02")).toBe("Apr 2, 2026");
  });

  it.each(TAGS)("reads back what is written for %s", (tag) => {
    writeFor(tag);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (whole) => {
        expect(readAmount(exactMoney(whole, "USD"))).toBe(whole);
        expect(readFieldText("number", fieldText("number", whole % 1e6, "USD"))).toBe(whole % 1e6);
        expect(readAmount(decimalWords(whole / 100, 2))).toBe(whole / 100);
        const size = Number((whole / 1e9).toPrecision(3));
        expect(readAmount(moneyWords(size, "EUR"))).toBeCloseTo(size, 9);
      }),
    );
    expect(readFieldText("days", fieldText("days", 1234.5, ""))).toBe(1234.5);
    expect(readChange(changeWords(1.035))).toBe(1.035);
  });

  it("takes a mark for no other than the reader means", () => {
    writeFor("de-DE");
    expect(readAmount("1.500")).toBe(1500);
    expect(readAmount("1,5M")).toBe(1_500_000);
    // The reader may mean 1.5 as the English do: neither 15 nor 1.5 is safe to take it for.
    expect(readAmount("1.5M")).toBeUndefined();
    writeFor("fr-FR");
    expect(readAmount("12 500,5")).toBe(12_500.5);
    writeFor("de-CH");
    expect(readAmount("CHF 12'500.50")).toBe(12_500.5);
  });
});

describe("writeForAll", () => {
  it("writes as in English, and then again for the reader", () => {
    writeFor("de-DE");
    expect(writeForAll(() => decimalWords(1.5, 1))).toBe("1.5");
    expect(decimalWords(1.5, 1)).toBe("1,5");
  });

  it("writes for the reader again after a failure", () => {
    writeFor("de-DE");
    expect(() =>
      writeForAll(() => {
        throw new Error("no paper");
      }),
    ).toThrow("no paper");
    expect(decimalWords(1.5, 1)).toBe("1,5");
  });
});
