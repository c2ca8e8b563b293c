import { quantileSorted } from "d3";
import { type Plan, planOfDraw } from "../../engine/index.ts";
import { LEVERS, type TeamLever } from "../levers/lever.ts";
import { leverBases } from "../levers/lever-bases.ts";
import { isAssumedLever } from "../state/is-assumed.ts";
import type { LoadedPlan } from "../state/state.ts";

/** What stands behind a number of the plan. */
export type Basis =
  | { readonly kind: "assumed" }
  /** Somebody wrote it down; how sure they were is not said. */
  | { readonly kind: "said" }
  /** Fitted: 8 in 10 of what history allows lies within, in the lever's own unit. */
  | { readonly kind: "history"; readonly interval: readonly [number, number] };

export interface LeverBasis {
  readonly lever: TeamLever;
  /** In the unit that a team speaks in: a month, a share, the currency, days. */
  readonly value: number;
  /** Which number of a distribution it is, such as "median"; empty for plain numbers. */
  readonly statistic: string;
  readonly basis: Basis;
}

const EIGHT_IN_TEN = [0.1, 0.9] as const;

/** The four levers of a plan, each with what it rests on. */
export function basisOf(loaded: LoadedPlan): readonly LeverBasis[] {
  const bases = leverBases(loaded.plan);
  return LEVERS.map((lever) => ({ lever, ...bases[lever], basis: basisOfLever(loaded, lever) }));
}

function basisOfLever(loaded: LoadedPlan, lever: TeamLever): Basis {
  const interval = intervalOf(loaded.plan, lever);
  if (interval) return { kind: "history", interval };
  return { kind: loaded.isExample && isAssumedLever(loaded, lever) ? "assumed" : "said" };
}

/** Undefined where the plan has no draws, or none that moves the lever. */
function intervalOf(plan: Plan, lever: TeamLever): readonly [number, number] | undefined {
  const draws = plan.uncertainty?.draws ?? [];
  const values = draws.map((_, draw) => leverBases(planOfDraw(plan, draw))[lever].value);
  values.sort((a, b) => a - b);
  if (values.length === 0 || values[0] === values[values.length - 1]) return undefined;
  const [low, high] = EIGHT_IN_TEN.map((p) => quantileSorted(values, p) as number);
  return [low, high];
}
