import { describe, expect, it } from "vitest";
import { exampleWith } from "./example-document.ts";
import { BARE, DATE, refusalOf } from "./refusal-of.ts";

const PERIOD_2 = { start: "2026-04-02", end: "2026-07-02", quota: 1 };
const [PERIOD_1] = exampleWith({}).periods as object[];
const periods = (...fields: object[]) =>
  exampleWith({ periods: [PERIOD_1, ...fields.map((field) => ({ ...PERIOD_2, ...field }))] });

describe("readPlan, of periods and creation,", () => {
  const BACKWARDS = "end is the first day after the period, so it must be later than start";
  const FOLLOW = "start it on 2026-04-02: periods follow each other without gap or overlap";
  const BEFORE = "but the period before it ends 2026-04-02";
  const FIRST = "is not in the first period, 2026-01-01 to the day before 2026-04-02";
  const LEAVE = "the first period must contain asOf; leave earlier periods out";
  it.each([
    [
      periods({ end: "2026-04-02" }),
      `period-backwards | periods[1].end: ends 2026-04-02, but starts 2026-04-02 | ${BACKWARDS}`,
    ],
    [
      exampleWith({ "periods[0].end": "2025-04-01" }),
      `period-backwards | periods[0].end: ends 2025-04-01, but starts 2026-01-01 | ${BACKWARDS}`,
    ],
    [
      periods({ start: "2026-04-03" }),
      `periods-not-contiguous | periods[1].start: starts 2026-04-03, ${BEFORE} | ${FOLLOW}`,
    ],
    [
      periods({ start: "2026-04-01" }),
      `periods-not-contiguous | periods[1].start: starts 2026-04-01, ${BEFORE} | ${FOLLOW}`,
    ],
    [
      periods({ id: "2026-Q1" }),
      'duplicate-id | periods[1].id: "2026-Q1" is also the id of periods[0] | ids must differ, ' +
        "for a forecast is told period by period",
    ],
    [
      periods({ end: "2046-01-01" }),
      "horizon-too-long | periods: reach 7305 days ahead; 3660 days is the longest | " +
        "leave the last periods out",
    ],
    [exampleWith({ asOf: "2025-12-31" }), `as-of-outside | asOf: 2025-12-31 ${FIRST} | ${LEAVE}`],
    [exampleWith({ asOf: "2026-04-02" }), `as-of-outside | asOf: 2026-04-02 ${FIRST} | ${LEAVE}`],
    [
      exampleWith({ asOf: "2026-01-01T00:00Z" }),
      `invalid | asOf: ${DATE}, got "2026-01-01T00:00Z"`,
    ],
    [periods({ end: "2027-02-29" }), `invalid | periods[1].end: ${DATE}, got "2027-02-29"`],
    [
      exampleWith({ periods: [] }),
      "out-of-range | periods: must list at least 1 entry, got an empty list",
    ],
    [
      exampleWith({ periods: PERIOD_1 }),
      'wrong-type | periods: must be a list, got { id: "2026-Q1", start: "2026-01-01", ' +
        'end: "2026-04-02", quo…',
    ],
    [
      exampleWith({ "periods[0].quota": "500k" }),
      `wrong-type | periods[0].quota: must be a number, got "500k" | ${BARE}`,
    ],
    [
      exampleWith({ "periods[0].quota": -1 }),
      "out-of-range | periods[0].quota: must be at least 0, got -1",
    ],
  ])("refuses the periods %#", (document, refusal) => {
    expect(refusalOf(document)).toBe(refusal);
  });

  const SEASONALITY = "creation[0].seasonality";
  const SEASON = "divide each factor by their mean; the level belongs in perDay";
  it.each([
    ["perDay", 1e300, "out-of-range | creation[0].perDay: must be at most 10000, got 1e+300"],
    [
      "perDay",
      Number.POSITIVE_INFINITY,
      "wrong-type | creation[0].perDay: must be a finite number, got Infinity",
    ],
    ["perDay", -1, "out-of-range | creation[0].perDay: must be at least 0, got -1"],
    ["source", undefined, "missing | creation[0].source: is missing: it must be a text"],
    [
      "seasonality",
      Array(11).fill(1),
      "out-of-range | creation[0].seasonality: must list exactly 12 entries, got a list of 11",
    ],
    [
      "seasonality",
      [1.2, ...Array(11).fill(1.1)],
      `seasonality-mean | ${SEASONALITY}: the factors' mean is 1.10833333333; ` +
        `it must be 1 | ${SEASON}`,
    ],
  ])("refuses creation with %s %j", (field, value, refusal) => {
    expect(refusalOf(exampleWith({ [`creation[0].${field}`]: value }))).toBe(refusal);
  });
});
