import { expect, it } from "vitest";
import type { PlanNumber } from "../../../web/paper/plan-numbers.ts";
import { planRows } from "../../../web/paper/plan-rows.ts";

const number = (path: string, value: number, basis: PlanNumber["basis"] = "said"): PlanNumber => ({
  ...{ path, value, basis, interval: undefined },
});

it("tells a law by cells in one row, where it stands, and what it was learnt from", () => {
  const rows = planRows([
    number("process.won.probability", 0.5),
    ...[0, 7, 140].map((edge, i) => number(`process.won.days.edges[${i}]`, edge)),
    ...[0.4, 0.6].map((weight, i) => number(`process.won.days.weights[${i}]`, weight, "history")),
    number("process.never", 0.1),
  ]);
  expect(rows.map(({ path }) => path)).toEqual([
    "process.won.probability",
    "process.won.days",
    "process.never",
  ]);
  expect(rows[1]).toMatchObject({ value: { count: 2, from: 0, to: 140 }, basis: "history" });
});

it("leaves every other number as it is", () => {
  const numbers = [number("periods[0].quota", 5), number("periods[1].quota", 6)];
  expect(planRows(numbers)).toEqual(numbers);
});
