import { describe, expect, it } from "vitest";
import {
  distributionText,
  readDistribution,
  withCentre,
} from "../../../web/plan/distribution-text.ts";

describe("a law as people write it", () => {
  it("takes a range as where 8 in 10 lie, lognormal", () => {
    const law = readDistribution("300 to 700", "money");
    // Median √(300 × 700); ln(700 ÷ 300) spans 2 × 1.28155 standard deviations.
    expect(law).toEqual({ median: 458.26, sigma: 0.33058 });
    expect(distributionText(law!, "money", "USD").range).toBe("$300 to $700");
  });

  it("reads back the range that it shows", () => {
    const law = { median: 75, sigma: 0.6 };
    const { range } = distributionText(law, "days", "USD");
    expect(range).toBe("35 to 160");
    expect(readDistribution(range, "days")).toMatchObject({ median: expect.closeTo(74.8, 1) });
  });

  it("takes one number as that value always, and a unit with it", () => {
    expect(readDistribution("3 months", "days")).toEqual({ fixed: 91 });
    expect(readDistribution("2 weeks to 3 months", "days")).toMatchObject({
      median: expect.closeTo(Math.sqrt(14 * 91), 1),
    });
  });

  it.each(["700 to 300", "0 to 5", "a few", "1 to 2 to 3"])("refuses %j", (text) => {
    expect(readDistribution(text, "money")).toBeUndefined();
  });

  it("keeps the spread when its middle is typed over", () => {
    expect(withCentre({ mean: 20_000, cv: 1 }, "30k", "money")).toEqual({ mean: 30_000, cv: 1 });
    expect(withCentre({ median: 75, sigma: 0.6 }, "90 days", "days")).toEqual({
      median: 90,
      sigma: 0.6,
    });
  });

  it("says of a law in parts what it is, and offers no range", () => {
    expect(distributionText({ values: [1, 2, 3] }, "money", "USD")).toEqual({
      centre: "",
      statistic: "one of 3 observed values",
      range: "",
    });
  });
});
