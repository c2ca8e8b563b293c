import { describe, expect, it } from "vitest";
import { type PlanDocument, readPlan } from "../../../engine/index.ts";
import { basisOf } from "../../../web/basis/basis-of.ts";
import type { LoadedPlan } from "../../../web/state/state.ts";
import { makeDocument } from "../support/make-plan.ts";

function loadedOf(document: PlanDocument, isExample: boolean): LoadedPlan {
  const { value: plan, warnings } = readPlan(document);
  return { document, plan: plan!, warnings, isExample, note: "" };
}

const DRAWS = Array.from({ length: 101 }, (_, index) => [0.2 + index / 1000]);

describe("what levers rest on", () => {
  it("is nobody's word in an example, and the plan's elsewhere", () => {
    const kinds = (isExample: boolean) =>
      basisOf(loadedOf(makeDocument(), isExample)).map(({ basis }) => basis.kind);
    expect(kinds(true)).toEqual(["assumed", "assumed", "assumed", "assumed"]);
    expect(kinds(false)).toEqual(["said", "said", "said", "said"]);
  });

  it("is history, with what it allows, for the levers that draws move", () => {
    const uncertainty = { parameters: ["process.won.probability"], draws: DRAWS };
    const rows = basisOf(loadedOf(makeDocument({ uncertainty }), false));
    const { basis } = rows.find(({ lever }) => lever === "winRate")!;
    expect(basis.kind).toBe("history");
    if (basis.kind === "history") {
      expect(basis.interval[0]).toBeCloseTo(0.21, 12);
      expect(basis.interval[1]).toBeCloseTo(0.29, 12);
    }
    expect(rows.filter((row) => row.basis.kind === "history")).toHaveLength(1);
  });
});
