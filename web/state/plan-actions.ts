import { batch } from "@preact/signals";
import { type Issue, type PlanDocument, readPlan } from "../../engine/index.ts";
import { type Path, pathText } from "../../words/path-text.ts";
import { getIn, setIn } from "../plan/path-in.ts";
import type { State } from "./state.ts";

export interface PlanActions {
  /** Sets a field of the plan, or takes it away; what is wrong then, where it cannot be. */
  setPlanField(path: Path, value: unknown): readonly Issue[];
  /** Takes another document as the plan; what is wrong with it, where it cannot be. */
  setPlanDocument(document: unknown): readonly Issue[];
  /** A field as it was when the workspace began. */
  baseOfField(path: Path): unknown;
}

/** The ways to edit a plan: an edit that would leave no plan changes nothing. */
export function planActions(state: State, ask: () => void): PlanActions {
  const { loaded } = state;

  function take(document: unknown, typed: readonly string[]): readonly Issue[] {
    const { value: plan, issues, warnings } = readPlan(document);
    if (plan === undefined) return issues;
    const before = loaded.value;
    batch(() => {
      loaded.value = {
        ...before,
        document: document as PlanDocument,
        plan,
        warnings,
        base: before.base ?? before.document,
        typed: [...new Set([...(before.typed ?? []), ...typed])],
      };
      state.frame.value = undefined;
    });
    ask();
    return [];
  }

  return {
    setPlanField: (path, value) =>
      take(setIn(loaded.value.document, path, value), [pathText(path)]),
    setPlanDocument: (document) => take(document, ["json"]),
    baseOfField: (path) => getIn(loaded.value.base ?? loaded.value.document, path),
  };
}
