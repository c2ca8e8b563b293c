import { ln } from "../numeric/ln.ts";
import { planOfDraw } from "../plan/plan-of-draw.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { leverValue } from "./lever-value.ts";
import { TEAM_LEVERS } from "./plan-levers.ts";

/** What a plan's draws leave open about one lever, as multipliers of the plan's own value. */
export interface LeverSpread {
  readonly lever: (typeof TEAM_LEVERS)[number];
  /** Ends of the range that holds 80 % of the draws. */
  readonly low: number;
  readonly high: number;
  /** Standard deviation of the logarithm. */
  readonly sd: number;
}

/** How uncertain each of the four levers is, by the plan's draws; only those that are. */
export function posteriorSpread(plan: Plan): LeverSpread[] {
  const draws = plan.uncertainty?.draws ?? [];
  const plans = draws.map((_, draw) => planOfDraw(plan, draw));
  return TEAM_LEVERS.flatMap((lever) => {
    const today = leverValue(plan, lever) ?? 0;
    const values = plans.map((drawn) => leverValue(drawn, lever) ?? 0);
    if (today <= 0 || values.some((value) => value <= 0) || values.length < 2) return [];
    const ratios = values.map((value) => value / today).sort((a, b) => a - b);
    const logs = ratios.map(ln);
    const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
    const scatter = logs.reduce((sum, each) => sum + (each - mean) * (each - mean), 0);
    const sd = Math.sqrt(scatter / (logs.length - 1));
    const at = (share: number) => ratios[Math.round(share * (ratios.length - 1))];
    return sd > 0 ? [{ lever, low: at(0.1), high: at(0.9), sd }] : [];
  });
}
