import type { Plan } from "../../engine/index.ts";
import type { TeamLever } from "./lever.ts";

/** A month of a planner: 0.5 a day are 15 a month. */
export const MONTH_DAYS = 30;

/** Where a lever stands in a plan. */
export interface LeverBase {
  /** In the unit that a team speaks in: a month, a share, the currency, days. */
  readonly value: number;
  /** Which number of a distribution the plan states, such as "median"; empty for plain numbers. */
  readonly statistic: string;
}

export type LeverBases = { readonly [lever in TeamLever]: LeverBase };

/**
 * What the levers stand at in a plan, as the plan itself states it: a distribution written by its
 * median is shown by its median. Any of its statistics moves with the lever, so none is computed.
 *
 * Stage by stage, an opportunity wins by advancing every time, to a second meeting first where the
 * plan has them, and its cycle is the stages' sum.
 */
export function leverBases({ creation, secondMeeting, process, dealSize }: Plan): LeverBases {
  const perDay = creation.reduce((sum, source) => sum + source.perDay, 0);
  const meeting = secondMeeting ? [secondMeeting] : [];
  const steps =
    process.kind === "stages"
      ? [...meeting, ...process.stages.map(({ advance }) => advance)]
      : [...meeting, process.won];
  const winRate = steps.reduce((product, { probability }) => product * probability, 1);
  return {
    creation: { value: perDay * MONTH_DAYS, statistic: "" },
    winRate: { value: winRate, statistic: "" },
    dealSize: statedOf(dealSize),
    cycleTime: sumOf(steps.map(({ days }) => statedOf(days))),
  };
}

/** The number by which a plan states the size of a distribution. */
function statedOf(distribution: Plan["dealSize"]): LeverBase {
  if ("median" in distribution) return { value: distribution.median, statistic: "median" };
  if ("mean" in distribution) return { value: distribution.mean, statistic: "mean" };
  if ("fixed" in distribution) return { value: distribution.fixed, statistic: "always" };
  if ("scale" in distribution) return { value: distribution.scale, statistic: "scale" };
  if ("edges" in distribution) {
    const { edges, weights } = distribution;
    const all = weights.reduce((total, weight) => total + weight, 0);
    const middle = (cell: number) => (edges[cell] + edges[cell + 1]) / 2;
    const mean = weights.reduce((total, weight, cell) => total + (weight / all) * middle(cell), 0);
    return { value: mean, statistic: "mean" };
  }
  const { values } = distribution;
  const sum = values.reduce((total, value) => total + value, 0);
  return { value: sum / values.length, statistic: `mean of ${values.length}` };
}

function sumOf(bases: readonly LeverBase[]): LeverBase {
  const value = bases.reduce((sum, base) => sum + base.value, 0);
  const statistics = [...new Set(bases.map(({ statistic }) => statistic))].join(" and ");
  return { value, statistic: bases.length === 1 ? statistics : `${statistics}, all stages` };
}
