import { expect, it } from "vitest";
import { fieldHint } from "../../../web/plan/field-hint.ts";

it("says to a planner what the schema says to a modeller", () => {
  const hint = fieldHint(["creation", 2, "dispersion"], "Shape k of a weekly Gamma multiplier");
  // A mean of one and a shape of 4: a standard deviation of 1/√4.
  expect(hint).toMatch(/^4: a usual week lies half above or below/);
});

it("sets the schema's own words as the page does, and keeps silent where it does", () => {
  expect(fieldHint(["creation", 0, "dealSize"], "Absent: as the plan's")).toBe(
    "Absent: as the plan’s",
  );
  expect(fieldHint(["name"], undefined)).toBeUndefined();
});
