import type { ResolvedChange } from "../scenario/resolve-changes.ts";

/** What a change's `where` can ask about an opportunity. */
export interface Target {
  readonly source?: string | undefined;
  readonly segment?: string | undefined;
  readonly owner?: string | undefined;
  /** Name of the stage it was in at asOf; absent for those created later. */
  readonly openingStage?: string | undefined;
}

/** Whether a change is for an opportunity. Each lever reads `where.stage` itself. */
export function isFor({ where }: ResolvedChange, target: Target): boolean {
  return (
    (where.source === undefined || where.source === target.source) &&
    (where.segment === undefined || where.segment === target.segment) &&
    (where.owner === undefined || where.owner === target.owner)
  );
}
