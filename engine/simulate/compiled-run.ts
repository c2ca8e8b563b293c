import type { QuantileTable } from "../dist/quantile-table.ts";
import type { AmountRule } from "../process/amounts.ts";
import type { Course } from "../process/course.ts";
import type { Lift } from "../process/lift-outlook.ts";
import type { Model } from "../process/model.ts";
import type { Outlook } from "../process/outlook.ts";
import type { Target } from "../process/target.ts";
import type { Entity } from "../random/entity.ts";
import type { Words } from "../random/philox.ts";
import type { Columns } from "./columns.ts";
import type { CompiledWeek } from "./compiled-week.ts";
import type { Found } from "./found.ts";
import type { LifeRun } from "./life-run.ts";

/** What bookings need to know of whose they are. */
export interface Account {
  readonly target: Target;
  readonly amountRules: readonly AmountRule[];
  readonly course: Course;
  /** Tallies of the breakdowns. */
  readonly columns: readonly number[];
}

export interface CompiledSource extends Account {
  readonly weeks: readonly CompiledWeek[];
  /** Of the weekly multiplier, if there is one. */
  readonly dispersion: QuantileTable | undefined;
  /** By regime: 0 before the first cut, 1 from it on, and so forth. */
  readonly outlooks: readonly Outlook[];
}

export interface CompiledOpen extends Account {
  readonly entity: Entity;
  readonly outlook: Outlook;
  readonly found: Found;
  readonly amount: number | undefined;
}

export interface CompiledPool extends Account {
  readonly entity: Entity;
  readonly stage: number;
  readonly count: number;
  /** Changes to the win rate from asOf. */
  readonly lifts: readonly Lift[];
}

/** A run's plan and what-if as tables: everything that does not depend on the trial. */
export interface CompiledRun {
  readonly model: Model;
  readonly columns: Columns;
  readonly seedKey: Words;
  readonly factorEntity: Entity;
  readonly sizes: QuantileTable;
  readonly stages: readonly { readonly advance: QuantileTable; readonly lost: QuantileTable }[];
  /** By stage; only where the opening is a steady state. */
  readonly ages: readonly QuantileTable[];
  readonly sources: readonly CompiledSource[];
  readonly opportunities: readonly CompiledOpen[];
  readonly pools: readonly CompiledPool[];
  /**
   * The kernel that simulates its trials. Event and plain give the same bits, where the event one
   * can; the thin one gives the same law; life lives through mechanisms.
   */
  readonly kernel: "event" | "plain" | "thin" | "life";
  /** What the mechanisms need; absent: the plan has none. */
  readonly life: LifeRun | undefined;
}
