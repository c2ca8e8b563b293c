import { describe, expect, it } from "vitest";
import { changeWords, exactPercent, futuresWords, percentWords } from "../../words/percent.ts";
import { plain } from "../web/support/plain.ts";

describe("percentWords", () => {
  it.each([
    [0, "<1 %"],
    [0.0004, "<1 %"],
    [0.0099, "<1 %"],
    [0.01, "1 %"],
    [0.462, "46 %"],
    [0.985, "99 %"],
    [0.99, "99 %"],
    [0.9901, ">99 %"],
    [0.99999, ">99 %"],
    [1, ">99 %"],
  ])("writes %d as %s", (probability, words) => {
    expect(plain(percentWords(probability))).toBe(words);
  });
});

describe("futuresWords", () => {
  it.each([
    [0, "fewer than 1 in 100 futures"],
    [0.004, "fewer than 1 in 100 futures"],
    [0.462, "46 in 100 futures"],
    [0.996, "more than 99 in 100 futures"],
    [1, "more than 99 in 100 futures"],
  ])("writes %d as %s", (probability, words) => {
    expect(futuresWords(probability)).toBe(words);
  });
});

describe("exactPercent", () => {
  it("keeps as many decimals as asked", () => {
    expect(plain(exactPercent(0.46234))).toBe("46.2 %");
    expect(plain(exactPercent(0.00158, 2))).toBe("0.16 %");
  });

  it.each([
    [0, "0.0 %"],
    [0.0004, "<0.1 %"],
    [0.0005, "0.1 %"],
    [0.9994, "99.9 %"],
    [0.9999, ">99.9 %"],
    [1, "100.0 %"],
  ])("lets %d look no more certain than it is: %s", (probability, words) => {
    expect(plain(exactPercent(probability))).toBe(words);
  });
});

describe("changeWords", () => {
  it.each([
    [1, "±0 %"],
    [1.0001, "±0 %"],
    [1.2, "+20 %"],
    [0.5, "−50 %"],
    [2, "+100 %"],
    [1.0099, "+1 %"],
    [1.015, "+1.5 %"],
  ])("writes a multiplier of %d as %s", (multiplier, words) => {
    expect(plain(changeWords(multiplier))).toBe(words);
  });
});
