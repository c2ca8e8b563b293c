import { describe, expect, it } from "vitest";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { exampleInStages, exampleWith, stageWith } from "./example-document.ts";

/** What a person is shown of a plan that is refused, one line an issue. */
function refusalOf(document: unknown): string {
  return readPlan(document)
    .issues.map(({ code, path, message, hint }) => {
      const place = path === "" ? "" : `${path}: `;
      return `${code} | ${place}${message}${hint ? ` | ${hint}` : ""}`;
    })
    .join("\n");
}

const FORMS = `give "median" and "sigma", "mean" and "cv", "values", or "fixed"`;
const BARE = "write a bare number: no quotes, separators, currency signs or units";
const LEFT_OUT = "leave the probability of lost out: it takes what the others leave";
const PERIOD_2 = { start: "2026-04-02", end: "2026-07-02", quota: 1 };
const [PERIOD_1] = exampleWith({}).periods as object[];
const periods = (...fields: object[]) =>
  exampleWith({ periods: [PERIOD_1, ...fields.map((field) => ({ ...PERIOD_2, ...field }))] });
const listed = (...fields: object[]) =>
  exampleWith({ opening: { opportunities: fields.map((field, i) => ({ id: `${i}`, ...field })) } });

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
      'unknown-field | owner: there is no field "owner" here | the fields here are $schema, format, ' +
        "name, currency, asOf, periods, opening, creation, process, dealSize, commonFactor, levers",
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

  const BACKWARDS = "end is the first day after the period, so it must be later than start";
  const FOLLOW = "start it on 2026-04-02: periods follow each other without gap or overlap";
  const BEFORE = "but the period before it ends 2026-04-02";
  const FIRST = "is not in the first period, 2026-01-01 to the day before 2026-04-02";
  const LEAVE = "the first period must contain asOf; leave earlier periods out";
  const DATE = "must be a date that exists, written YYYY-MM-DD";
  it.each([
    [
      periods({ end: "2026-04-02" }),
      "period-backwards | periods[1].end: ends 2026-04-02, but starts 2026-04-02 | " + BACKWARDS,
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
      "horizon-too-long | periods: reach 7305 days ahead; the longest horizon is 3660 days | " +
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
      'wrong-type | periods: must be a list, got { id: "2026-Q1", start: "2026-01-01", end: "2026-04-02", quo…',
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
      `seasonality-mean | creation[0].seasonality: the factors' mean is 1.10833333333; it must be 1 | ${SEASON}`,
    ],
  ])("refuses creation with %s %j", (field, value, refusal) => {
    expect(refusalOf(exampleWith({ [`creation[0].${field}`]: value }))).toBe(refusal);
  });

  const OPENINGS = 'must be "empty", "steady-state" or { "opportunities": [ … ] }';
  const ROW = "opening.opportunities";
  it.each([
    [exampleWith({ opening: "steady" }), `wrong-form | opening: ${OPENINGS}, got "steady"`],
    [exampleWith({ opening: [{ id: "A" }] }), `wrong-form | opening: ${OPENINGS}, got a list of 1`],
    [exampleWith({ opening: null }), `wrong-form | opening: ${OPENINGS}, got null`],
    [exampleWith({ opening: {} }), `missing | ${ROW}: is missing: it must be a list`],
    [
      exampleWith({ opening: { opportunities: [], deals: [] } }),
      'unknown-field | opening.deals: there is no field "deals" here' +
        " | the fields here are opportunities, format, issues, summary",
    ],
    [listed({}, { id: 7 }), `wrong-type | ${ROW}[1].id: must be a text, got 7`],
    [
      listed({ amount: "5,000" }),
      `wrong-type | ${ROW}[0].amount: must be a number, got "5,000" | ${BARE}`,
    ],
    [listed({ created: "1/2/2026" }), `invalid | ${ROW}[0].created: ${DATE}, got "1/2/2026"`],
    [
      listed({ status: "Closed Won" }),
      `invalid | ${ROW}[0].status: must be "open", "won" or "lost", got "Closed Won"`,
    ],
    [
      listed({ id: "A" }, { id: "B" }, { id: "A" }),
      `duplicate-id | ${ROW}[2].id: "A" is also the id of ${ROW}[0] | ` +
        "ids must differ: two opportunities with one id would share their luck",
    ],
    [
      { ...listed({ stage: "Offer" }), process: exampleInStages(stageWith()).process },
      `unknown-stage | ${ROW}[0].stage: the process has no stage "Offer" | use one of: A`,
    ],
  ])("refuses the opening %#", (document, refusal) => {
    expect(refusalOf(document)).toBe(refusal);
  });

  const OPEN = 'or set opening to "empty" or a list of opportunities';
  const ENDLESS = "the mean time in it is infinite or absurd";
  it.each([
    [
      exampleWith({ "process.kind": "whole cycle" }),
      'wrong-form | process.kind: must be "whole-cycle" or "stages", got "whole cycle"',
    ],
    [
      exampleWith({ "process.kind": undefined }),
      'missing | process.kind: is missing: it must be "whole-cycle" or "stages"',
    ],
    [exampleWith({ process: "stages" }), 'wrong-type | process: must be an object, got "stages"'],
    [
      exampleInStages(),
      "out-of-range | process.stages: must list at least 1 entry, got an empty list",
    ],
    [
      exampleInStages(stageWith(), stageWith()),
      'duplicate-name | process.stages[1].name: "A" is also the name of process.stages[0] | ' +
        "names must differ: opportunities and what-ifs name their stage",
    ],
    [
      exampleInStages(stageWith({ lost: { probability: 0.3 } })),
      "probabilities-sum | process.stages[0]: the probabilities of advance, lost and never sum to " +
        `0.8; they must sum to 1 | ${LEFT_OUT}`,
    ],
    [
      exampleWith({ "process.never": 0.85, opening: "empty" }),
      "probabilities-sum | process: the probabilities of won and never sum to 1.1; they must sum " +
        `to at most 1 | ${LEFT_OUT}`,
    ],
    [
      exampleWith({ "process.never": 0.1 }),
      "no-steady-state | process.never: there is no steady state to open with: some opportunities " +
        `never close | set never to 0, ${OPEN}`,
    ],
    [
      exampleWith({ "process.won.days": { family: "loglogistic", shape: 0.9, scale: 30 } }),
      `no-steady-state | process: there is no steady state to open with: ${ENDLESS} | ` +
        `shorten its days, ${OPEN}`,
    ],
    [
      exampleWith({ "process.won.days": 75 }),
      `wrong-form | process.won.days: a distribution is an object: ${FORMS}, got 75`,
    ],
    [
      exampleWith({ dealSize: { mean: 50_000, sd: 1 } }),
      'wrong-form | dealSize: "cv" must be a number from 0 to 1000; it has no "sd", ' +
        "got { mean: 50000, sd: 1 }",
    ],
    [
      exampleWith({ dealSize: { mean: -5, cv: 1 } }),
      "out-of-range | dealSize.mean: must be above 0, got -5",
    ],
    [
      exampleWith({ dealSize: { family: "loglogistic", shape: 1, scale: 10 } }),
      "infinite-mean | dealSize: the mean deal size is infinite or absurd | " +
        "a log-logistic needs a shape above 1; a lognormal's mean is median·e^(sigma²/2)",
    ],
    [
      exampleWith({ commonFactor: { winrate: 0.2 } }),
      'unknown-field | commonFactor.winrate: there is no field "winrate" here' +
        " | the fields here are creation, winRate, speed, dealSize, path, halfLifeDays",
    ],
    [
      exampleWith({ commonFactor: { path: "AR(1)" } }),
      'invalid | commonFactor.path: must be "constant" or "ar1", got "AR(1)"',
    ],
    [
      exampleWith({ levers: { winRate: { low: 2, high: 1 } } }),
      "range-backwards | levers.winRate: low is 2 and high is 1: low must not be above high | " +
        "both multiply today's value: 0.8 to 1.5 is from 20 % less to 50 % more",
    ],
  ])("refuses the process, size, factor or lever %#", (document, refusal) => {
    expect(refusalOf(document)).toBe(refusal);
  });

  it("accepts what lies on the edge of each rule", () => {
    for (const document of [
      exampleWith({ [P]: 1 }),
      exampleWith({ [P]: 0, "process.never": 1, opening: "empty" }),
      exampleWith({ asOf: "2026-04-01" }),
      exampleWith({ "creation[0].seasonality": [1.05, ...Array(11).fill(1)] }),
      exampleWith({ creation: [] }),
      exampleInStages(stageWith({ lost: { probability: 0.5 } })),
      exampleInStages(stageWith({ advance: { probability: 0.1 + 0.2, days: { fixed: 1 } } })),
      listed({ stage: "any: a whole cycle has no stages" }),
    ]) {
      expect(refusalOf(document)).toBe("");
    }
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
