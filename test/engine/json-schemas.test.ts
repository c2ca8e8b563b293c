import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeComparison } from "../../engine/forecast/make-comparison.ts";
import { makeForecast } from "../../engine/forecast/make-forecast.ts";
import {
  comparisonJsonSchema,
  forecastJsonSchema,
  planJsonSchema,
  scenarioJsonSchema,
} from "../../engine/json-schemas.ts";
import { isIsoDate } from "../../engine/plan/calendar.ts";
import { whyLife } from "../../engine/plan/needs-life.ts";
import { readPlan } from "../../engine/plan/read-plan.ts";
import { readScenario } from "../../engine/scenario/read-scenario.ts";
import { simulateBlock } from "../../engine/simulate/simulate-block.ts";
import { simulatePairedBlock } from "../../engine/simulate/simulate-paired-block.ts";
import { plans, scenarios } from "../../scenarios/index.ts";
import { anyPlanDocument } from "./plan/any-plan-document.ts";
import { exampleInStages, exampleWith, stageWith } from "./plan/example-document.ts";

function compile(schema: object): ValidateFunction {
  return new Ajv2020({ allErrors: true }).addFormat("date", isIsoDate).compile(schema);
}

const isPlan = compile(planJsonSchema());
const isScenario = compile(scenarioJsonSchema());

describe("planJsonSchema", () => {
  it("accepts what readPlan accepts", () => {
    const shipped = Object.values(plans);
    const staged = exampleInStages(stageWith(), stageWith({ name: "B", lost: {} }));
    const pipeline = { format: "quotacast-pipeline/1", opportunities: [], issues: [], summary: {} };
    for (const document of [...shipped, staged, exampleWith({ opening: pipeline })]) {
      expect(readPlan(document).issues).toEqual([]);
      expect(isPlan(document), JSON.stringify(isPlan.errors)).toBe(true);
    }
    fc.assert(
      fc.property(anyPlanDocument, (document) => {
        expect(isPlan(JSON.parse(JSON.stringify(document)))).toBe(true);
      }),
    );
  });

  it("accepts a plan that readPlan has read", () => {
    for (const document of Object.values(plans)) {
      expect(isPlan(readPlan(document).value)).toBe(true);
    }
  });

  it.each([
    {},
    [],
    exampleWith({ "process.won.probability": 1.5 }),
    exampleWith({ "process.won.probability": "25%" }),
    exampleWith({ "process.kind": "whole cycle" }),
    exampleWith({ "process.won.days": 75 }),
    exampleWith({ "process.won.chance": 0.25 }),
    exampleWith({ "creation[0].perDay": 1e300 }),
    exampleWith({ "creation[0].seasonality": [1, 1] }),
    exampleWith({ currency: "$" }),
    exampleWith({ periods: [] }),
    exampleWith({ "periods[0].start": "1/1/2026" }),
    exampleWith({ "periods[0].end": "2026-02-30" }),
    exampleWith({ "periods[0].quota": -1 }),
    exampleWith({ opening: "steady" }),
    exampleWith({ opening: { opportunities: [{ id: 7 }] } }),
    exampleWith({ opening: { opportunities: [{ id: "A", status: "Closed Won" }] } }),
    exampleWith({ dealSize: { mean: 50_000 } }),
    exampleWith({ commonFactor: { path: "AR(1)" } }),
    exampleWith({ format: "quotacast-plan/2" }),
    exampleWith({ capacity: { reps: 0 } }),
  ])("refuses, as readPlan does, bad plan %#", (document) => {
    expect(readPlan(document).issues).not.toEqual([]);
    expect(isPlan(document)).toBe(false);
  });

  it("asks for dates in a way that validators without formats understand", () => {
    const isWritten = new Ajv2020({ formats: { date: true } }).compile(planJsonSchema());
    expect(isWritten(exampleWith({ asOf: "1/1/2026" }))).toBe(false);
  });

  it("says in words what a field means, and names what it repeats", () => {
    const schema = planJsonSchema() as { $schema: string; $defs: object };
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(Object.keys(schema.$defs).sort()).toEqual([
      ...["capacity", "creation-source", "date", "disqualification", "distribution"],
      ...["manager-help", "market", "opportunity", "period", "pushes"],
      ...["qualification", "range", "reps", "seat", "second-meeting"],
      ...["size-effects", "stage", "stalls", "uncertainty", "work-calendar"],
    ]);
  });
});

describe("scenarioJsonSchema", () => {
  it("accepts every scenario that is shipped", () => {
    for (const document of scenarios) {
      expect(readScenario(document).issues).toEqual([]);
      expect(isScenario(document), JSON.stringify(isScenario.errors)).toBe(true);
    }
  });

  const change = (fields: object) => ({ changes: [{ lever: "winRate", ...fields }] });
  it.each([
    {},
    change({}),
    change({ multiply: 2, set: 0.5 }),
    change({ multiply: 2, add: 1, set: 0.5 }),
    change({ multiply: -1 }),
    change({ lever: "winrate", multiply: 2 }),
    change({ multiply: 2, where: { region: "EMEA" } }),
    change({ multiply: 2, from: "next month" }),
    change({ multiplyBy: 2 }),
  ])("refuses, as readScenario does, %j", (document) => {
    expect(readScenario(document).issues).not.toEqual([]);
    expect(isScenario(document)).toBe(false);
  });
});

describe("forecastJsonSchema and comparisonJsonSchema", () => {
  const isForecast = compile(forecastJsonSchema());
  const isComparison = compile(comparisonJsonSchema());
  const read = scenarios.flatMap((document) => readScenario(document).value ?? []);
  const doubled = read.slice(0, 1);

  it.each(Object.entries(plans))("accept what a run of %s prints", (_, document) => {
    const plan = readPlan(document).value;
    if (!plan) throw new Error("shipped plans are valid");
    // Mechanisms are slow to live through; what is printed is the same.
    const trials = whyLife(plan) === undefined ? 100 : 5;
    const request = { plan, scenarios: doubled, seed: "1", trials };
    const forecast = print(makeForecast(request, simulateBlock(request, 0)));
    expect(isForecast(forecast), JSON.stringify(isForecast.errors)).toBe(true);
    for (const path of DOCUMENTED) expect(valueAt(forecast, path), path).toBeDefined();

    const compared = { plan, alternatives: [[], doubled], seed: "1", trials };
    const comparison = print(makeComparison(compared, simulatePairedBlock(compared, 0)));
    expect(isComparison(comparison), JSON.stringify(isComparison.errors)).toBe(true);
    expect(isForecast(valueAt(comparison, "base"))).toBe(true);
  });

  it("refuse each other's documents", () => {
    expect(isForecast({ format: "quotacast-forecast/1" })).toBe(false);
    expect(isComparison({ format: "quotacast-forecast/1" })).toBe(false);
  });
});

/** Every name that the documentation gives the forecast; periods have all that the total has. */
const OUTCOME = [
  "quota",
  ...["mean", "sd", "standardError", "quantileErrors"].map((name) => `bookings.${name}`),
  ...["05", "1", "25", "5", "75", "9", "95"].map((p) => `bookings.quantiles/0.${p}`),
  "attainment.mean",
  "attainment.quantiles",
  "pHit",
  "pHitStandardError",
  "meanShortfall",
  "valueAtRisk/0.1",
  "conditionalValueAtRisk/0.1",
  "wins.mean",
  "wins.sd",
  "fromOpen.mean",
  "fromNew.mean",
  "exact.applies",
];
const DOCUMENTED = [
  ...["format", "engineVersion", "seed", "trials", "planHash", "scenario", "method"],
  ...OUTCOME.map((name) => `total.${name}`),
  ...["id", ...OUTCOME].map((name) => `periods.0.${name}`),
  "timeline.0.date",
  "timeline.0.quantiles/0.5",
  ...["created", "won", "lost", "openAtEnd", "openValueAtStart"].map((name) => `pipeline.${name}`),
  ...["pipelineCoverage", "pipelineCoverageLive", "integrity"].map((name) => `pipeline.${name}`),
  ...["source", "segment", "owner"].map((name) => `breakdown.${name}`),
  "warnings",
];

/** What reaches a reader: JSON, which knows no NaN and no undefined. */
function print(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document));
}

/** The value at a path such as "total.bookings.quantiles/0.5"; a slash precedes a dotted name. */
function valueAt(document: unknown, path: string): unknown {
  const [names, last] = path.split("/");
  const keys = [...names.split("."), ...(last === undefined ? [] : [last])];
  return keys.reduce((value, key) => (value as Record<string, unknown>)?.[key], document);
}
