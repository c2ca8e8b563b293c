import type { Warning } from "./issue.ts";
import { commonFactorSchema } from "./plan-schema.ts";

/** Says of every default that a plan document left to us that its number is assumed. */
export function assumptionsOf(document: object): Warning[] {
  const plan = document as Record<string, unknown>;
  return [
    ...missing(plan, "", { currency: "USD", asOf: "the first period's start" }),
    ...missing(plan, "", { opening: '"steady-state"' }),
    ...factorAssumptions(plan.commonFactor),
    ...processAssumptions(plan.process as Record<string, unknown>),
  ];
}

function factorAssumptions(given: unknown): Warning[] {
  const { path: _, halfLifeDays: __, ...loadings } = commonFactorSchema.parse({});
  return missing((given ?? {}) as object, "commonFactor.", loadings);
}

function processAssumptions(process: Record<string, unknown>): Warning[] {
  const stages = (process.stages ?? [process]) as Record<string, unknown>[];
  return stages.flatMap((stage, index) => {
    const path = process.stages ? `process.stages[${index}].` : "process.";
    const lost = (stage.lost ?? {}) as object;
    return [
      ...missing(stage, path, { never: "0: everything closes" }),
      ...missing(lost, `${path}lost.`, { days: "those of the won ones" }),
    ];
  });
}

function missing(given: object, path: string, defaults: Record<string, unknown>): Warning[] {
  return Object.entries(defaults)
    .filter(([field]) => (given as Record<string, unknown>)[field] === undefined)
    .map(([field, value]) => ({
      code: "assumed",
      path: path + field,
      message: `assumed: ${value}`,
    }));
}
