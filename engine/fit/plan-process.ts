import type { Distribution } from "../dist/distribution.ts";
import type { PlanDocument } from "../plan/plan-schema.ts";
import type { EndingsLaw } from "./fit-endings.ts";
import type { FitParts } from "./fit-parts.ts";
import { shortNumber } from "./parameter-book.ts";

/** The process of a plan as it was learnt. */
export function planProcess({ endings, segments, stages }: FitParts): PlanDocument["process"] {
  if (stages.length > 0) return { kind: "stages", stages: stages.map(planStage) };
  const { won, never, wonDays, lostDays } = shortLaw((segments?.endings ?? endings).law);
  return {
    kind: "whole-cycle",
    won: { probability: won, days: wonDays },
    lost: { days: lostDays },
    never,
  };
}

function planStage({ name, endings }: FitParts["stages"][number]) {
  const { won, never, wonDays, lostDays } = shortLaw(endings.law);
  return { name, advance: { probability: won, days: wonDays }, lost: { days: lostDays }, never };
}

function shortLaw({ won, never, wonDays, lostDays }: EndingsLaw): EndingsLaw {
  return {
    won: shortNumber(won),
    never: shortNumber(never),
    wonDays: shortDistribution(wonDays),
    lostDays: shortDistribution(lostDays),
  };
}

function shortDistribution(distribution: Distribution): Distribution {
  const short = Object.entries(distribution).map(([field, value]) => [
    field,
    typeof value === "number" ? shortNumber(value) : shortList(value),
  ]);
  return Object.fromEntries(short) as Distribution;
}

function shortList(value: unknown): unknown {
  return Array.isArray(value) ? value.map(shortNumber) : value;
}
