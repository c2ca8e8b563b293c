import { assumedInBlocks } from "./assumed-in-blocks.ts";
import { elasticityOf } from "./effort-elasticity.ts";
import type { Warning } from "./issue.ts";
import type { Plan, PlanDocument } from "./plan-schema.ts";

/** Says of every number that a plan document left to us that it is assumed. */
export function assumptionsOf(document: PlanDocument, plan: Plan): Warning[] {
  return [
    ...missing(document, "", { currency: plan.currency, asOf: plan.asOf, opening: plan.opening }),
    ...bookedAssumptions(document, plan),
    ...processAssumptions(document.process),
    ...factorAssumptions(document.commonFactor ?? {}, plan.commonFactor),
    ...sourceAssumptions(plan),
    ...assumedInBlocks(document, plan),
  ];
}

/** Of a period that has begun, something may have been booked; of a later one, nothing yet. */
function bookedAssumptions({ periods }: PlanDocument, { asOf }: Plan): Warning[] {
  const [first] = periods;
  return first.start < asOf ? missing(first, "periods[0].", { booked: 0 }) : [];
}

function processAssumptions(process: PlanDocument["process"]): Warning[] {
  const stages = process.kind === "stages" ? process.stages : [process];
  return stages.flatMap((stage, index) => {
    const path = process.kind === "stages" ? `process.stages[${index}].` : "process.";
    const others = process.kind === "stages" ? "advance.days" : "won.days";
    return [
      ...missing(stage, path, { never: "0, so everything closes" }),
      ...missing(stage.lost ?? {}, `${path}lost.`, { days: `as ${others}` }),
    ];
  });
}

/** Hours are known only where there is capacity: only there does a source depend on them. */
function sourceAssumptions({ creation, capacity }: Plan): Warning[] {
  if (!capacity) return [];
  return creation.flatMap((source, index) =>
    missing(source, `creation[${index}].`, { effortElasticity: elasticityOf(source) }),
  );
}

function factorAssumptions(
  document: NonNullable<PlanDocument["commonFactor"]>,
  { halfLifeDays, ...loadings }: Plan["commonFactor"],
): Warning[] {
  // A factor that is constant has no memory to halve.
  const used = loadings.path === "ar1" ? { ...loadings, halfLifeDays } : loadings;
  return missing(document, "commonFactor.", used);
}

function missing(given: object, path: string, defaults: Record<string, unknown>): Warning[] {
  const present = new Map(Object.entries(given));
  return Object.entries(defaults)
    .filter(([field]) => present.get(field) === undefined)
    .map(([field, value]) => ({
      code: "assumed",
      path: path + field,
      message: `assumed: ${value}`,
    }));
}
