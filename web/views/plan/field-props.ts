import type { Issue } from "../../../engine/index.ts";
import { type Path, pathText } from "../../../words/path-text.ts";
import type { SchemaNode } from "../../plan/schema-node.ts";
import type { Store } from "../../store.ts";

/** Which field of the plan a control is for. */
export interface PlanFieldProps {
  readonly store: Store;
  readonly schema: SchemaNode;
  readonly path: Path;
}

/** The id of its control, for a label to name. */
export function idOf(path: Path): string {
  return `plan-${pathText(path).replaceAll(/[[\].]+/g, "-")}`;
}

/** True, or what is wrong. */
export function said(issues: readonly Issue[]): true | string {
  const [first] = issues;
  return first === undefined ? true : `${first.message}${first.hint ? ` (${first.hint})` : ""}`;
}
