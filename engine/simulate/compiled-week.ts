import type { CreationWeek } from "../process/creation-weeks.ts";
import type { Entity } from "../random/entity.ts";

/** A week of one source, with the addresses of its luck. */
export interface CompiledWeek extends CreationWeek {
  readonly entity: Entity;
  /** Of opportunities that a change inside the week adds. */
  readonly extraEntity: Entity;
  readonly isChangedInside: boolean;
  /** Expected opportunities had no change begun inside the week. */
  readonly total: number;
}
