import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScenario } from "../../../engine/scenario/read-scenario.ts";
import { LEVERS } from "../../../engine/scenario/scenario-schema.ts";
import { scenarios } from "../../../scenarios/index.ts";

const refusalOf = (document: unknown) =>
  readScenario(document).issues.map(({ code, path, message }) => `${code} | ${path}: ${message}`);
const change = (fields: object) => ({ changes: [{ lever: "winRate", ...fields }] });

describe("readScenario", () => {
  it("reads the documented scenario as it stands", () => {
    const document = {
      format: "quotacast-scenario/1",
      id: "double-win-rate",
      question: "What if we won twice as often?",
      changes: [{ lever: "winRate", multiply: 2 }],
    };
    expect(readScenario(document)).toEqual({ value: document, issues: [] });
    expect(readScenario({ ...document, $schema: "./s.json" }).value).toEqual(document);
  });

  it("fills in what only names things", () => {
    expect(readScenario({ changes: [] }).value).toEqual({
      format: "quotacast-scenario/1",
      id: "scenario",
      question: "",
      changes: [],
    });
  });

  it.each(scenarios)("reads the scenario $id that is shipped", (document) => {
    expect(readScenario(document).issues).toEqual([]);
  });

  const one = "must have exactly one of multiply, add and set";
  const lever = `must be "winRate", "creation", "dealSize" or one of ${LEVERS.length - 3} others`;
  it.each([
    [null, "wrong-type | : the document must be an object, got null"],
    [{}, "missing | changes: is missing: it must be a list"],
    [change({}), `invalid | changes[0]: ${one}, got { lever: "winRate" }`],
    [
      change({ multiply: 2, set: 0.5 }),
      `invalid | changes[0]: ${one}, got { lever: "winRate", multiply: 2, set: 0.5 }`,
    ],
    [
      change({ lever: "winrate", multiply: 2 }),
      `invalid | changes[0].lever: ${lever}, got "winrate"`,
    ],
    [
      change({ multiplyBy: 2 }),
      'unknown-field | changes[0].multiplyBy: there is no field "multiplyBy" here',
    ],
    [change({ multiply: -1 }), "out-of-range | changes[0].multiply: must be at least 0, got -1"],
    [
      change({ multiply: 1e300 }),
      "out-of-range | changes[0].multiply: must be at most 1000, got 1e+300",
    ],
    [change({ multiply: "2x" }), 'wrong-type | changes[0].multiply: must be a number, got "2x"'],
    [
      change({ set: -0.5 }),
      "invalid | changes[0].set: must not be negative for this lever, " +
        'got { lever: "winRate", set: -0.5 }',
    ],
    [
      change({ multiply: 2, where: { region: "EMEA" } }),
      'unknown-field | changes[0].where.region: there is no field "region" here',
    ],
    [
      change({ multiply: 2, from: "next month" }),
      'invalid | changes[0].from: must be a date that exists, written YYYY-MM-DD, got "next month"',
    ],
    [
      { format: "quotacast-plan/1", changes: [] },
      'invalid | format: must be "quotacast-scenario/1", got "quotacast-plan/1"',
    ],
  ])("refuses %j", (document, refusal) => {
    // An unknown field may leave a change without its amount: the first complaint is the cause.
    expect(refusalOf(document)[0]).toBe(refusal);
  });

  it("takes the common factor down, though no other lever below 0", () => {
    expect(readScenario(change({ lever: "commonFactor.value", set: -1.5 })).issues).toEqual([]);
  });

  it("never throws, whatever JSON it is given", () => {
    const fields = fc.constantFrom("lever", "multiply", "add", "set", "where", "from", "x");
    const broken = fc
      .tuple(fields, fc.jsonValue())
      .map(([field, value]) => change({ multiply: 2, [field]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), broken), (document) => {
        const { value, issues } = readScenario(document);
        expect(issues.length > 0).toBe(value === undefined);
        expect(JSON.stringify(issues)).not.toMatch(/Invalid|Unrecognized|received/);
      }),
      { numRuns: 1000 },
    );
  });
});
