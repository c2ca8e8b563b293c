import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../engine/plan/canonical-json.ts";
import { planHash } from "../../../engine/plan/plan-hash.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { plans } from "../../../scenarios/index.ts";
import { anyPlanDocument } from "./any-plan-document.ts";
import { EXAMPLE_TEXT, exampleInStages, exampleWith, stageWith } from "./example-document.ts";

const example = JSON.parse(EXAMPLE_TEXT);
const minimal = {
  periods: [{ start: "2026-01-01", end: "2026-04-02", quota: 500_000 }],
  creation: [{ source: "all", perDay: 0.5 }],
  process: { kind: "whole-cycle", won: { probability: 0.25, days: { median: 75, sigma: 0.6 } } },
  dealSize: { mean: 50_000, cv: 1 },
};
const warned = (document: unknown) =>
  readPlan(document).warnings.map(({ code, path, message }) => `${path}: ${code}, ${message}`);

describe("readPlan", () => {
  it("reads the documented plan as it stands, with the factor's path filled in", () => {
    const commonFactor = { ...example.commonFactor, path: "constant", halfLifeDays: 91 };
    expect(readPlan(example).issues).toEqual([]);
    expect(readPlan(example).value).toEqual({ ...example, commonFactor });
  });

  it("fills in the defaults of everything that a plan may leave out", () => {
    expect(readPlan(minimal).value).toEqual({
      ...minimal,
      format: "quotacast-plan/1",
      name: "Untitled plan",
      currency: "USD",
      asOf: "2026-01-01",
      periods: [{ ...minimal.periods[0], id: "2026-01-01", booked: 0 }],
      opening: "steady-state",
      process: { ...minimal.process, lost: {}, never: 0 },
      commonFactor: {
        creation: 0.12,
        winRate: 0.25,
        speed: 0.08,
        dealSize: 0.04,
        path: "constant",
        halfLifeDays: 91,
      },
    });
  });

  it("says of every number that it filled in that it is assumed", () => {
    expect(warned(minimal)).toEqual([
      "currency: assumed, assumed: USD",
      "asOf: assumed, assumed: 2026-01-01",
      "opening: assumed, assumed: steady-state",
      "process.never: assumed, assumed: 0, so everything closes",
      "process.lost.days: assumed, assumed: as won.days",
      "commonFactor.creation: assumed, assumed: 0.12",
      "commonFactor.winRate: assumed, assumed: 0.25",
      "commonFactor.speed: assumed, assumed: 0.08",
      "commonFactor.dealSize: assumed, assumed: 0.04",
      "commonFactor.path: assumed, assumed: constant",
    ]);
    expect(warned({ ...example, commonFactor: { ...example.commonFactor, path: "ar1" } })).toEqual([
      "commonFactor.halfLifeDays: assumed, assumed: 91",
    ]);
  });

  it("assumes that nothing is booked only in a period that has begun", () => {
    const factor = { "commonFactor.path": "constant" };
    const begun = exampleWith({ ...factor, asOf: "2026-01-02", "periods[0].booked": undefined });
    expect(warned(begun)).toEqual(["periods[0].booked: assumed, assumed: 0"]);
    expect(warned(exampleWith({ ...factor, "periods[0].booked": undefined }))).toEqual([]);
  });

  it("says of each stage what it assumed of it", () => {
    const document = exampleInStages(stageWith(), stageWith({ name: "B", lost: {}, never: 0 }));
    expect(warned(document)).toContain(
      "process.stages[1].lost.days: assumed, assumed: as advance.days",
    );
    expect(warned(document).filter((warning) => warning.includes("stages[0]"))).toEqual([]);
  });

  it("opens with a list, and with the whole of what import writes", () => {
    const opportunities = [{ id: "006A", created: "2025-12-01", amount: 12_000 }];
    const pipeline = { format: "quotacast-pipeline/1", opportunities, issues: [], summary: {} };
    const opening = { opportunities: [{ ...opportunities[0], status: "open" }] };
    expect(readPlan(exampleWith({ opening: { opportunities } })).value?.opening).toEqual(opening);
    expect(readPlan(exampleWith({ opening: pipeline })).value?.opening).toEqual(opening);
  });

  it.each(Object.entries(plans))("reads the plan %s that is shipped", (_, document) => {
    expect(readPlan(document).issues).toEqual([]);
  });

  it("reads again what it has read, and changes neither it nor the document", () => {
    fc.assert(
      fc.property(anyPlanDocument, (document) => {
        const before = JSON.stringify(document);
        const { value, issues } = readPlan(document);
        expect(issues).toEqual([]);
        expect(JSON.stringify(document)).toBe(before);
        // Compared as canonical JSON, which knows no -0.
        const again = readPlan(JSON.parse(JSON.stringify(value))).value;
        expect(canonicalJson(again)).toBe(canonicalJson(value));
        expect(readPlan(value).warnings).toEqual(
          readPlan(value).warnings.filter(({ path }) => /lost\.days$/.test(path)),
        );
      }),
    );
  });

  it("never throws, whatever JSON it is given", () => {
    const fields = Object.keys(example);
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.tuple(fc.constantFrom(...fields), fc.jsonValue()).map(([field, value]) => {
        return { ...example, [field]: value };
      }),
      fc
        .tuple(fc.constantFrom("won", "lost", "never", "kind", "stages"), fc.jsonValue())
        .map(([field, value]) => exampleWith({ [`process.${field}`]: value })),
    );
    fc.assert(
      fc.property(anything, (document) => {
        const { value, issues } = readPlan(document);
        expect(issues.length > 0).toBe(value === undefined);
        for (const { code, message, hint } of issues) {
          expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
          // A person reads these: no message is empty, endless or the schema library's own.
          expect(message).toMatch(/^.{5,400}$/su);
          expect(`${message} ${hint}`).not.toMatch(/Invalid|Unrecognized|expected .* received/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses what no JSON holds: cycles, functions, dates", () => {
    const cycle: Record<string, unknown> = { ...example };
    cycle.name = cycle;
    for (const document of [cycle, () => 1, Symbol("x"), new Date(), undefined, 10n]) {
      expect(readPlan(document).issues).not.toEqual([]);
    }
  });

  it("reads long lists quickly, and complains of a long bad one twenty times", () => {
    const opportunities = (length: number, amount: unknown) =>
      Array.from({ length }, (_, index) => ({ id: `${index}`, amount }));
    const values = (value: number) => Array.from({ length: 1_000_000 }, () => value);
    const start = performance.now();
    const countIssues = (places: Record<string, unknown>) =>
      readPlan(exampleWith(places)).issues.length;
    expect(countIssues({ opening: { opportunities: opportunities(200_000, 5) } })).toBe(0);
    expect(countIssues({ opening: { opportunities: opportunities(200_000, "5") } })).toBe(20);
    expect(countIssues({ dealSize: { values: values(3) } })).toBe(0);
    expect(countIssues({ "creation[0].seasonality": values(1) })).toBe(1);
    // Some three seconds on a busy machine: this guards against growth that is quadratic.
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});

describe("planHash", () => {
  it("is the SHA-256 of the canonical JSON with defaults filled in", () => {
    // Python: hashlib.sha256(json.dumps(plan, sort_keys=True, separators=(",", ":")).encode()),
    // with "path": "constant" and "halfLifeDays": 91 in the common factor.
    const { value } = readPlan(example);
    expect(value && planHash(value)).toBe(
      "sha256:ecd535038bb2064a428657af53d9586cc8c6ad6904062ac94d571e0d40109dec",
    );
  });

  it("is the same whether a default is written or left out, and in whatever order", () => {
    const spelled = readPlan(minimal).value;
    const backwards = Object.fromEntries(Object.entries(spelled ?? {}).reverse());
    const hashes = [minimal, spelled, backwards, { ...minimal, $schema: "./plan.json" }].map(
      (document) => {
        const { value } = readPlan(document);
        return value && planHash(value);
      },
    );
    expect(new Set(hashes).size).toBe(1);
  });
});
