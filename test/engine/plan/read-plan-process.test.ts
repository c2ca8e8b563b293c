import { describe, expect, it } from "vitest";
import { exampleInStages, exampleWith, stageWith } from "./example-document.ts";
import { BARE, DATE, FORMS, refusalOf } from "./refusal-of.ts";

const LEFT_OUT = "leave the probability of lost out: it takes what the others leave";
const listed = (...fields: object[]) =>
  exampleWith({ opening: { opportunities: fields.map((field, i) => ({ id: `${i}`, ...field })) } });

describe("readPlan, of the opening and the process,", () => {
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
      "probabilities-sum | process.stages[0]: the probabilities of advance, lost and never sum " +
        `to 0.8; they must sum to 1 | ${LEFT_OUT}`,
    ],
    [
      exampleWith({ "process.never": 0.85, opening: "empty" }),
      "probabilities-sum | process: the probabilities of won and never sum to 1.1; they must sum " +
        `to at most 1 | ${LEFT_OUT}`,
    ],
    [
      exampleWith({ "process.never": 0.1 }),
      "no-steady-state | process.never: there is no steady state to open with: some " +
        `opportunities never close | set never to 0, ${OPEN}`,
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
      exampleWith({ "process.won.probability": 1 }),
      exampleWith({ "process.won.probability": 0, "process.never": 1, opening: "empty" }),
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
});
