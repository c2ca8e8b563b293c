import { describe, expect, it } from "vitest";
import { exampleWith } from "./example-document.ts";
import { BARE, FORMS, refusalOf } from "./refusal-of.ts";

// Read these as the person would who wrote the plan. Each says the place, the rule, and what was
// found; where a slip is common, the remedy.
describe("readPlan", () => {
  it.each([
    [[], "wrong-type | the document must be an object, got an empty list"],
    ["x", 'wrong-type | the document must be an object, got "x"'],
    [null, "wrong-type | the document must be an object, got null"],
    [
      {},
      "missing | periods: is missing: it must be a list\n" +
        "missing | creation: is missing: it must be a list\n" +
        "missing | process: is missing: it must be an object\n" +
        `missing | dealSize: is missing: a distribution is an object: ${FORMS}`,
    ],
    [
      exampleWith({ format: "quotacast-plan/2" }),
      'invalid | format: must be "quotacast-plan/1", got "quotacast-plan/2"',
    ],
    [exampleWith({ name: "" }), 'out-of-range | name: must not be empty, got ""'],
    [
      exampleWith({ currency: "$" }),
      `invalid | currency: must be a currency's three capital letters, such as USD, got "$"`,
    ],
    [
      exampleWith({ owner: "me" }),
      'unknown-field | owner: there is no field "owner" here | the fields here are ' +
        "$schema, format, name, currency, asOf, periods, opening, creation, process, dealSize, " +
        "commonFactor, levers, uncertainty, secondMeeting, sizeEffects, qualification, stalls, " +
        "pushes, disqualification, capacity, reps, calendar, market",
    ],
    [
      exampleWith({ "periods[0].the quota": 1 }),
      'unknown-field | periods[0]["the quota"]: there is no field "the quota" here' +
        " | the fields here are id, start, end, quota, booked",
    ],
  ])("refuses the document %#", (document, refusal) => {
    expect(refusalOf(document)).toBe(refusal);
  });

  const P = "process.won.probability";
  it.each([
    [1.5, `out-of-range | ${P}: must be at most 1, got 1.5 | write 1.5 % as 0.015`],
    [25, `out-of-range | ${P}: must be at most 1, got 25 | write 25 % as 0.25`],
    [33.3, `out-of-range | ${P}: must be at most 1, got 33.3 | write 33.3 % as 0.333`],
    [250, `out-of-range | ${P}: must be at most 1, got 250`],
    [-0.1, `out-of-range | ${P}: must be at least 0, got -0.1`],
    ["25 %", `wrong-type | ${P}: must be a number, got "25 %" | write 25 % as 0.25`],
    ["a fourth", `wrong-type | ${P}: must be a number, got "a fourth" | ${BARE}`],
    [null, `wrong-type | ${P}: must be a number, got null`],
    [Number.NaN, `wrong-type | ${P}: must be a finite number, got NaN`],
    [undefined, `missing | ${P}: is missing: it must be a number`],
  ])("refuses the probability %s", (probability, refusal) => {
    expect(refusalOf(exampleWith({ [P]: probability }))).toBe(refusal);
  });

  it.each([
    [
      { lastTouch: "2026-01-02" },
      "touch-out-of-order | opening.opportunities[0].lastTouch: 2026-01-02 is after asOf, " +
        "2026-01-01: what comes later is not known | let asOf be the day that the list describes",
    ],
    [
      { lastTouch: "2025-11-30" },
      "touch-out-of-order | opening.opportunities[0].lastTouch: 2025-11-30 is before it was " +
        "created, 2025-12-01 | contacts count from its creation on; else leave it out",
    ],
    [{ pushes: -1 }, "out-of-range | opening.opportunities[0].pushes: must be at least 0, got -1"],
    [
      { pushes: 1.5 },
      "wrong-type | opening.opportunities[0].pushes: must be a whole number, got 1.5",
    ],
    [{ lastTouch: "2025-12-01", pushes: 0 }, ""],
    [{ lastTouch: "2026-01-01", pushes: 12 }, ""],
    // What is left out of the opening may say what it likes.
    [{ lastTouch: "2027-01-01", status: "won" }, ""],
    [{ lastTouch: "2027-01-01", created: "2026-12-01" }, ""],
  ])("refuses what is known of an opportunity as %o", (known, refusal) => {
    const one = { id: "one", created: "2025-12-01", ...known };
    expect(refusalOf(exampleWith({ opening: { opportunities: [one] } }))).toBe(refusal);
  });

  it("repeats no more of a text than a screen holds, and no bare control character", () => {
    const red = `\u001b[31m${"x".repeat(10_000)}`;
    const refusals = [
      refusalOf({ ...exampleWith({}), [red]: 1 }),
      refusalOf(exampleWith({ asOf: red })),
      refusalOf(exampleWith({ creation: { [red]: red } })),
    ];
    for (const refusal of refusals) {
      expect(refusal.length).toBeLessThan(1000);
      expect(refusal).not.toContain("\u001b");
    }
  });
});
