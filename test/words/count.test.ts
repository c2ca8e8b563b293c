import { describe, expect, it } from "vitest";
import { countOf, countWords, secondsWords } from "../../words/count.ts";

describe("countWords", () => {
  it("sets thousands apart", () => {
    expect(countWords(100_000)).toBe("100,000");
  });
});

describe("countOf", () => {
  it("agrees in number", () => {
    expect(countOf(1, "row")).toBe("1 row");
    expect(countOf(8800, "row")).toBe("8,800 rows");
    expect(countOf(0, "opportunity", "opportunities")).toBe("0 opportunities");
  });
});

describe("secondsWords", () => {
  it.each([
    [0.314, "0.31 s"],
    [9.99, "9.99 s"],
    [12.4, "12 s"],
    [150, "3 min"],
  ])("writes %d seconds as %s", (seconds, words) => {
    expect(secondsWords(seconds)).toBe(words);
  });
});
