import { describe, expect, it } from "vitest";
import { readAssertion } from "../../../cli/assert/read-assertion.ts";
import { failureOf } from "../../../cli/failure.ts";

describe("readAssertion", () => {
  it.each([
    ["pHit>=0.8", "pHit", ">=", 0.8],
    [" pHit >= 80% ", "pHit", ">=", 0.8],
    ["total.bookings.mean<2.5e5", "total.bookings.mean", "<", 250_000],
    ["periods[0].pHit==1", "periods[0].pHit", "==", 1],
    ["valueAtRisk.0.1<=-250_000", "valueAtRisk.0.1", "<=", -250_000],
    ['breakdown.source["in-bound"].wins.mean>3', 'breakdown.source["in-bound"].wins.mean', ">", 3],
  ])("reads %j", (text, figure, comparison, bound) => {
    expect(readAssertion(text)).toEqual({ text: text.trim(), figure, comparison, bound });
  });

  it.each(["", "pHit", "pHit>=", ">=0.8", "pHit=0.8", "pHit>=high", "a<b<c", "pHit>=Infinity"])(
    "refuses %j with exit code 2",
    (text) => {
      const failure = failureOf(thrownBy(() => readAssertion(text)));
      expect(failure).toMatchObject({ exitCode: 2, code: "bad-assertion", path: "--assert" });
    },
  );
});

function thrownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}
