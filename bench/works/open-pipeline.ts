import type { PlanDocument } from "../../engine/index.ts";
import { w120 } from "./w120.ts";

const COUNT = 200;

/**
 * Two hundred opportunities that are open, each with its age and amount, and nothing created: what
 * an existing pipeline costs.
 */
export const openPipeline: PlanDocument = {
  ...w120,
  name: "Open pipeline",
  periods: w120.periods.map((period) => ({ ...period, quota: 100_000 })),
  opening: {
    opportunities: Array.from({ length: COUNT }, (_, index) => ({
      id: `open-${index}`,
      created: dateBefore(index % 180),
      amount: 20_000 + 250 * index,
    })),
  },
  creation: [{ source: "all", perDay: 0 }],
};

function dateBefore(days: number): string {
  return new Date(Date.UTC(2026, 0, 1 - days)).toISOString().slice(0, 10);
}
