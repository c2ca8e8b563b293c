import type { ResolvedChange } from "../scenario/resolve-changes.ts";
import type { StageLaw } from "./stage-law.ts";

/** What an outlook depends on besides the opportunity: the plan's process and the what-if. */
export interface Beliefs {
  readonly stages: readonly StageLaw[];
  /** All lever changes, in list order. */
  readonly changes: readonly ResolvedChange[];
}
