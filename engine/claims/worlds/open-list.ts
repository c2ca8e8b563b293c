import type { PlanDocument } from "../../plan/plan-schema.ts";
import { fourLeverTeam } from "./four-lever-team.ts";

/** Average deals that make the quota. */
export const QUOTA_DEALS = 20;
/** Lognormal sizes of mean 50,000 whose log has an sd of 0.6: cv = √(e^0.36 − 1). */
const CV = 0.6582932;

/** One quarter that lives of a list of open opportunities, all of which are decided within it. */
export function openList({
  count,
  winRate,
  perDay = 0,
}: {
  readonly count: number;
  readonly winRate: number;
  /** New ones, which are decided as fast. */
  readonly perDay?: number;
}): PlanDocument {
  const { mean } = fourLeverTeam.dealSize;
  const [quarter] = fourLeverTeam.periods;
  return {
    ...fourLeverTeam,
    name: `${count} open opportunities`,
    periods: [{ ...quarter, quota: QUOTA_DEALS * mean }],
    creation: [{ source: "all", perDay }],
    process: {
      kind: "whole-cycle",
      won: { probability: winRate, days: { median: 5, sigma: 0.3 } },
    },
    dealSize: { mean, cv: CV },
    opening: {
      opportunities: Array.from({ length: count }, (_, index) => ({ id: `open ${index}` })),
    },
  };
}
