import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, isoDate } from "../../../engine/plan/calendar.ts";
import type { Plan } from "../../../engine/plan/plan-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import type { RunRequest } from "../../../engine/simulate/run-request.ts";
import { tabulateBlock } from "../../../engine/simulate/simulate-block.ts";
import { FLOWS, type FlowName } from "../../../engine/simulate/waterfall.ts";
import { wholeTeam } from "../../../scenarios/whole-team.ts";
import { makeRequest } from "../../support/run-plan.ts";
import { anyLivedPlan } from "./arbitrary-lived-plan.ts";
import { anyCase } from "./arbitrary-plan.ts";

const WEEKS = 26;

const team = readPlan(wholeTeam).value as Plan;

/** The same plan, its first half year told week by week. */
function byWeek(plan: Plan): Plan {
  const first = dayNumber(plan.asOf);
  const periods = Array.from({ length: WEEKS }, (_, week) => ({
    id: `week ${week + 1}`,
    start: isoDate(first + 7 * week),
    end: isoDate(first + 7 * (week + 1)),
    quota: 1,
    booked: 0,
  }));
  return { ...plan, periods };
}

/** Flows by name in one trial, of each period in turn and then of the total. */
function flowsByTrial(request: RunRequest): Record<FlowName, number>[][] {
  const { trials, columns, tallies } = tabulateBlock({ ...request, waterfall: true }, 0);
  const { first, width } = columns.waterfall ?? { first: 0, width: 0 };
  const stretches = [...Array.from({ length: columns.periods }, (_, i) => i + 1), 0];
  const flowsOf = (row: number, stretch: number) =>
    Object.fromEntries(
      FLOWS.map((name, i) => [name, tallies[(first + stretch * width + i) * trials + row]]),
    ) as Record<FlowName, number>;
  return Array.from({ length: trials }, (_, row) => stretches.map((at) => flowsOf(row, at)));
}

/** Checks that nothing comes from nowhere and nothing is lost, to the minor unit. */
function checkConserved(request: RunRequest): void {
  for (const stretches of flowsByTrial(request)) {
    for (const flow of stretches) {
      const { opening, created, won, lost, disqualified, closing } = flow;
      expect(opening + created - won - lost - disqualified).toBe(closing);
      for (const value of Object.values(flow)) expect(value).toBeGreaterThanOrEqual(0);
    }
    const total = stretches[stretches.length - 1];
    const periods = stretches.slice(0, -1);
    expect(total.opening).toBe(periods[0].opening);
    expect(total.closing).toBe(periods[periods.length - 1].closing);
    for (let i = 1; i < periods.length; i++)
      expect(periods[i].opening).toBe(periods[i - 1].closing);
    for (const name of ["created", "won", "lost", "disqualified"] as const) {
      expect(total[name]).toBe(periods.reduce((sum, period) => sum + period[name], 0));
    }
  }
}

describe("the waterfall of open value", () => {
  it("conserves it in every future, of four-lever plans", () => {
    fc.assert(
      fc.property(fc.noBias(anyCase), ({ plan, scenario }) =>
        checkConserved(makeRequest(plan, { scenarios: [scenario], trials: 5 })),
      ),
      { numRuns: 6, seed: 1 },
    );
  });

  it("conserves it in every future, of a team with every mechanism", () => {
    checkConserved(makeRequest(team, { trials: 2 }));
  });

  it("conserves it in every week, of a team with every mechanism", () => {
    checkConserved(makeRequest(byWeek(team), { trials: 2 }));
  });

  it("conserves it in every week, with mechanisms at the ends of their ranges", () => {
    fc.assert(
      fc.property(fc.noBias(anyLivedPlan), (plan) =>
        checkConserved(makeRequest(byWeek(plan), { trials: 2 })),
      ),
      { numRuns: 12, seed: 2 },
    );
  });
});
