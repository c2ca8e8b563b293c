import { describe, expect, it } from "vitest";
import { leverSentence, leverValueWords, readBox } from "../../../web/levers/lever-words.ts";
import { plain } from "../support/plain.ts";

describe("leverValueWords", () => {
  it.each([
    ["creation", 15, "15 a month"],
    ["winRate", 0.25, "25 %"],
    ["dealSize", 50_000, "$50k"],
    ["cycleTime", 75, "75 days"],
  ] as const)("writes %s of %d as %s", (lever, value, words) => {
    expect(plain(leverValueWords(lever, value, "USD"))).toBe(words);
  });
});

describe("readBox", () => {
  it.each([
    ["creation", "18 a month", 18],
    ["creation", "1.5k", 1500],
    ["winRate", "30", 0.3],
    ["winRate", "30 %", 0.3],
    ["dealSize", "$60k", 60_000],
    ["cycleTime", "60 days", 60],
  ] as const)("reads %s from %j", (lever, text, value) => {
    expect(readBox(lever, text)).toBeCloseTo(value, 12);
  });

  it.each([
    ["winRate", "101"],
    ["creation", "many"],
    ["dealSize", "-5"],
  ] as const)("refuses %s from %j", (lever, text) => {
    expect(readBox(lever, text)).toBeUndefined();
  });
});

describe("leverSentence", () => {
  const at = { base: 0.25, currency: "USD" };

  it("says where a slider stands, and how far from the plan", () => {
    expect(plain(leverSentence("winRate", { ...at, multiplier: 1 }))).toBe("25 %, as planned");
    expect(plain(leverSentence("winRate", { ...at, multiplier: 1.2 }))).toBe(
      "30 %, +20 % against the plan",
    );
  });
});
