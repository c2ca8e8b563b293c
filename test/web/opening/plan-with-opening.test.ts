import { describe, expect, it } from "vitest";
import { readPipeline, readPlan } from "../../../engine/index.ts";
import { planWithOpening } from "../../../web/opening/plan-with-opening.ts";
import { makePlan } from "../support/make-plan.ts";

const CSV = `Id,Stage,Amount,Created Date,Close Date
A,Negotiation,1200,2025-10-01,
B,Closed Lost,900,2025-09-05,2025-11-11
`;
const { summary: whole, opportunities } = readPipeline(CSV).value;
const pipeline = {
  summary: whole,
  open: opportunities.filter(({ status }) => status === "open"),
};
const plan = makePlan({
  asOf: "2026-01-05",
  periods: [
    { start: "2026-01-01", end: "2026-04-02", quota: 1000, booked: 300 },
    { id: "second", start: "2026-04-02", end: "2026-07-02", quota: 2000 },
  ],
});

describe("planWithOpening", () => {
  const { plan: opened, note } = planWithOpening(plan, pipeline);

  it("opens with the open opportunities on the day that the pipeline describes", () => {
    expect(opened.asOf).toBe("2025-11-11");
    expect(opened.opening).toMatchObject({ opportunities: [{ id: "A", amount: 1200 }] });
  });

  it("moves all periods by the same days: lengths and quotas stay, nothing is booked", () => {
    expect(opened.periods).toEqual([
      { id: "2025-11-11", start: "2025-11-11", end: "2026-02-10", quota: 1000, booked: 0 },
      { id: "period 2", start: "2026-02-10", end: "2026-05-12", quota: 2000, booked: 0 },
    ]);
  });

  it("makes a plan that the engine takes", () => {
    expect(readPlan(opened).issues).toEqual([]);
  });

  it("says what it did", () => {
    expect(note).toBe(
      "The plan opens with 1 open opportunity; its periods were moved to start on Nov 11, 2025, " +
        "quotas unchanged.",
    );
  });

  it("says when amounts are of another currency", () => {
    const euros = { ...pipeline, summary: { ...pipeline.summary, currency: "EUR" } };
    expect(planWithOpening(plan, euros).note).toContain("now read as EUR");
  });

  it("leaves the periods alone where they already start on that day", () => {
    const summary = { ...pipeline.summary, asOf: "2026-01-01" };
    const { plan: same, note: said } = planWithOpening(plan, { ...pipeline, summary });
    expect(same.periods.map(({ id }) => id)).toEqual(["2026-01-01", "second"]);
    expect(said).toBe("The plan opens with 1 open opportunity.");
  });
});
