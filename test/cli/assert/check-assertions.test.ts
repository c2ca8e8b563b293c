import { describe, expect, it } from "vitest";
import { checkAssertions, requireFigures } from "../../../cli/assert/check-assertions.ts";
import { readAssertion } from "../../../cli/assert/read-assertion.ts";
import { makeForecast } from "../make-forecast.ts";

/** Its pHit is 0.4614, with an error of 0.0016. */
const forecast = makeForecast();
const check = (...texts: string[]) => checkAssertions(forecast, texts.map(readAssertion));

describe("checkAssertions", () => {
  it("is content where all hold", () => {
    const all = ["pHit>=0.4614", "pHit<=0.4614", "pHit>0.46", "pHit<0.47", "pHit==0.4614"];
    expect(check(...all)).toBeUndefined();
  });

  it("says which is missed, by how much, and how sure that is", () => {
    expect(check("pHit>=0.4", "pHit>=0.8", "bookings.sd<1")).toEqual({
      exitCode: 3,
      code: "assertion-missed",
      message:
        // 0.8 − 0.4614 and 290,000 − 1
        "missed pHit>=0.8: found 0.4614 (Monte Carlo error 0.0016), off by 0.3386; " +
        "missed bookings.sd<1: found 290,000, off by 290,000",
      path: "pHit",
    });
  });
});

describe("requireFigures", () => {
  it("refuses an assertion about what no forecast has", () => {
    expect(() => requireFigures(forecast, [readAssertion("pHits>=0.8")])).toThrow(
      "no number at pHits",
    );
  });
});
