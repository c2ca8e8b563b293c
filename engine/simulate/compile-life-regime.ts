import { cachedQuantileTable } from "../dist/cached-quantile-table.ts";
import { makeLaw } from "../dist/make-law.ts";
import { exp } from "../numeric/exp.ts";
import { stageCount } from "../plan/stage-names.ts";
import type { Stalls } from "../plan/stalls-schema.ts";
import type { Regime } from "../process/regime.ts";
import { makeAttentionMemo } from "./attention-memo.ts";
import type { LifeRegime } from "./life-run.ts";

/** Weeks without progress that are told apart. */
const IDLE_WEEKS = 520;

/** The blocks in force in one regime, as the kernel reads them. */
export function compileRegime({ fromDay, isCut, plan }: Regime): LifeRegime {
  const { qualification: gate, stalls, capacity } = plan;
  const hours = capacity?.hoursPerOpportunity ?? 0;
  const calm = calmWeeks(stalls);
  return {
    fromDay,
    isCut,
    gate,
    prevalence: plan.creation.map(({ prevalence }) => prevalence ?? gate?.prevalence ?? 1),
    stalls: stalls && { ...stalls, length: cachedQuantileTable(makeLaw(stalls.days)) },
    calm,
    calmMin: Math.min(...calm),
    quarterEndShare: plan.pushes?.quarterEndShare ?? 0,
    rules: plan.disqualification,
    capacity,
    attentionMemo: capacity && makeAttentionMemo(capacity),
    hours: Float64Array.from({ length: stageCount(plan) }, (_, stage) =>
      Array.isArray(hours) ? hours[stage] : hours,
    ),
    market: plan.market,
    sizeEffects: plan.sizeEffects,
    reps: plan.reps,
  };
}

function calmWeeks(stalls: Stalls | undefined): Float64Array {
  const { perDay = 0, perIdleWeek = 0 } = stalls ?? {};
  return Float64Array.from({ length: IDLE_WEEKS }, (_, idle) =>
    exp(-7 * perDay * (1 + perIdleWeek * idle)),
  );
}
