import type { Warning } from "./issue.ts";
import { BLOCK_NAMES } from "./mechanism-blocks.ts";
import type { Plan, PlanDocument } from "./plan-schema.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Says of every number in a mechanism's block that the document left to us that it is assumed. */
export function assumedInBlocks(document: PlanDocument, plan: Plan): Warning[] {
  return BLOCK_NAMES.flatMap((name) =>
    plan[name] ? assumedLeaves(document[name] as Fields, plan[name] as Fields, name) : [],
  );
}

function assumedLeaves(given: Fields | undefined, filled: Fields, path: string): Warning[] {
  return Object.entries(filled).flatMap(([field, value]) => {
    const own = given?.[field];
    if (isFields(value)) {
      const isWhole = own === undefined && isDistribution(value);
      if (!isWhole) return assumedLeaves(own as Fields | undefined, value, `${path}.${field}`);
    }
    // A list that is empty says that there is none.
    if (own !== undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [{ code: "assumed", path: `${path}.${field}`, message: `assumed: ${tell(value)}` }];
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isDistribution(value: Fields): boolean {
  return "median" in value || "mean" in value || "scale" in value || "fixed" in value;
}

function tell(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
