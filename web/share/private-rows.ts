import type { PlanDocument } from "../../engine/index.ts";
import { isSameJson, type Json } from "./merge-patch.ts";
import type { Presets } from "./share-link.ts";
import type { WorkspaceDocument } from "./workspace-document.ts";

/** How many opportunities of somebody's CRM a workspace holds; a shipped plan's are nobody's. */
export function privateRows({ plan }: WorkspaceDocument, presets: Presets): number {
  const rows = rowsOf(plan);
  const isShipped = Object.values(presets).some((preset) => isSameJson(rowsOf(preset), rows));
  return isShipped ? 0 : rows.length;
}

/** The workspace without them: it opens on a steady state, so that nobody's deals are told. */
export function withoutRows(document: WorkspaceDocument): WorkspaceDocument {
  return { ...document, plan: { ...document.plan, opening: "steady-state" } };
}

function rowsOf({ opening }: PlanDocument): readonly Json[] {
  if (typeof opening !== "object" || !("opportunities" in opening)) return [];
  return opening.opportunities as unknown as readonly Json[];
}
