import type { FlatTables } from "../dist/flat-tables.ts";
import type { PoissonTable } from "../dist/poisson-table.ts";
import type { QuantileTable } from "../dist/quantile-table.ts";
import type { Capacity } from "../plan/capacity-schema.ts";
import type { Disqualification } from "../plan/disqualification-schema.ts";
import type { Market } from "../plan/market-schema.ts";
import type { Qualification } from "../plan/qualification-schema.ts";
import type { Reps } from "../plan/reps-schema.ts";
import type { SizeEffects } from "../plan/size-effects-schema.ts";
import type { Stalls } from "../plan/stalls-schema.ts";
import type { AmountRule } from "../process/amounts.ts";
import type { Beliefs } from "../process/beliefs.ts";
import type { SeatLaw } from "../process/seat.ts";
import type { StageLaw } from "../process/stage-law.ts";
import type { Stay } from "../process/stay.ts";
import type { Target } from "../process/target.ts";
import type { Entity } from "../random/entity.ts";
import type { AttentionMemo } from "./attention-memo.ts";
import type { CompiledWeek } from "./compiled-week.ts";
import type { Found } from "./found.ts";
import type { KnownTouch } from "./known-touch.ts";

/** The opportunities of one source that are real, or those that are not. */
export interface LifeKind {
  /** Index of the source; the count of sources: of a list's opportunities that name none. */
  readonly source: number;
  readonly isFake: boolean;
  readonly beliefs: Beliefs;
  readonly tables: readonly { readonly advance: QuantileTable; readonly lost: QuantileTable }[];
  readonly sizes: QuantileTable;
}

/** Opportunities that share a kind and all that a change's `where` can ask. */
export interface LifeAccount {
  readonly kind: number;
  readonly target: Target;
  readonly amountRules: readonly AmountRule[];
  readonly columns: readonly number[];
}

/** The blocks in force in one regime, as the kernel reads them. */
export interface LifeRegime {
  readonly fromDay: number;
  readonly isCut: boolean;
  readonly gate: Qualification | undefined;
  /** By source. */
  readonly prevalence: readonly number[];
  readonly stalls: (Stalls & { readonly length: QuantileTable }) | undefined;
  /** P(no stall in a week) by weeks since the stage was entered, and the least of them. */
  readonly calm: Float64Array;
  readonly calmMin: number;
  readonly quarterEndShare: number;
  readonly rules: Disqualification | undefined;
  readonly capacity: Capacity | undefined;
  readonly attentionMemo: AttentionMemo | undefined;
  /** Hours a week that an open opportunity asks for, by stage. */
  readonly hours: Float64Array;
  readonly market: Market | undefined;
  readonly sizeEffects: SizeEffects | undefined;
  readonly reps: Reps | undefined;
}

/** Days in which the regime and the pace of the calendar stand: a week or a part of one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly week: number;
  readonly regime: number;
  readonly pace: number;
  readonly isWeekStart: boolean;
  /** The next start of a week or a regime, and days at full pace until then. */
  readonly asksAgainOn: number;
  readonly workUntil: number;
  /** Whether the regime begins with this stretch. */
  readonly isRegimeStart: boolean;
  /** Whether it is a week of nothing but shared hours: see markHoursWeeks. */
  readonly isHoursWeek: boolean;
  /** Whether a change begins at its end, which what ends then has no part in. */
  readonly endsAtCut: boolean;
}

/** The stay in which an opportunity is found. */
export interface LifeFound {
  readonly found: Found;
  readonly stay: Stay;
}

/** One opportunity of a list, both as it is if real and as it is if not. */
export interface LifeOpen {
  readonly entity: Entity;
  readonly stage: number;
  readonly age: number;
  readonly amount: number | undefined;
  /** Days from asOf on which it was created; 0 or less. */
  readonly createdDay: number;
  /** Index of the seat of its owner; -1 if there is none. */
  readonly seat: number;
  /** Recorded close date in days from asOf; absent: drawn. */
  readonly closeDay: number | undefined;
  /** How often that was pushed, where the plan has pushes; absent: drawn. */
  readonly pushes: number | undefined;
  /** Its last two-way contact, where the plan has stalls; absent: drawn. */
  readonly touch: KnownTouch | undefined;
  /** P(open | the likeliest past that fits what is known of it), or more: see recallPast. */
  readonly openAtMost: number;
  /** P(real | entered its stage), and given that it is still open at its age there. */
  readonly born: number;
  readonly pReal: number;
  readonly realAccount: number;
  readonly fakeAccount: number;
  /** At asOf, if its size has no effect on its pace. */
  readonly real: LifeFound;
  readonly fake: LifeFound;
}

/** What the warm-up begins with in one stage: opportunities of one kind. */
export interface LifePool {
  readonly account: number;
  readonly stage: number;
  readonly isFake: boolean;
  readonly counts: PoissonTable;
  readonly ages: QuantileTable;
  readonly entity: Entity;
  /** The laws of what is in the stage and is not there for ever. */
  readonly stages: readonly StageLaw[];
  /** Filled for each of them in turn: see findAt. */
  readonly found: Found;
}

export interface LifeSource {
  /** Weeks before asOf, earliest first, then those from it. */
  readonly past: readonly CompiledWeek[];
  readonly weeks: readonly CompiledWeek[];
  readonly dispersion: QuantileTable | undefined;
  readonly elasticity: number;
  readonly realAccount: number;
  readonly fakeAccount: number;
}

/** The people, or as many clocks as one needs where no block speaks of people. */
export interface LifeStaff {
  readonly entities: readonly Entity[];
  readonly startedDays: readonly number[];
  readonly seatLaw: SeatLaw | undefined;
  /** Sum of fully ramped hours shares at asOf: what the plan's creation rates rest on. */
  readonly seatsAtStart: number;
  readonly quotas: readonly number[];
}

/** A run of a plan with mechanisms, as tables: everything that does not depend on the trial. */
export interface LifeRun {
  readonly warmUpDays: number;
  /** Of the warm-up, and from asOf on. */
  readonly pastStretches: readonly Stretch[];
  readonly stretches: readonly Stretch[];
  /** What all depends on that is before asOf, where it is kept for other what-ifs. */
  readonly pastKey: string | undefined;
  readonly regimes: readonly LifeRegime[];
  readonly kinds: readonly LifeKind[];
  readonly accounts: readonly LifeAccount[];
  /** The kind of each account. */
  readonly kindOf: Int32Array;
  /** By regime: see compileCourses. */
  readonly courses: readonly Float64Array[];
  /** Days in stage s of kind k, by how they end: table 2 (k stages + s) + ENDING. */
  readonly stays: FlatTables;
  /** By kind. */
  readonly sizes: FlatTables;
  /** By kind and stage: the account at asOf of what is open then. */
  readonly openingAccounts: readonly (readonly number[])[];
  readonly sources: readonly LifeSource[];
  readonly pools: readonly LifePool[];
  readonly opportunities: readonly LifeOpen[];
  readonly staff: LifeStaff;
  /** Whether each stay's position in its law must be known, since the law may move under it. */
  readonly keepsPositions: boolean;
  /** Whether the common factor's speed moves from week to week. */
  readonly isMoving: boolean;
  readonly closeDays: QuantileTable | undefined;
  readonly pushDays: readonly { readonly days: number; readonly upTo: number }[];
  /** Ends of quarters, ascending, in days from asOf. */
  readonly quarterEnds: Float64Array;
  /** Win probability from each stage on as the CRM would weigh it. */
  readonly recordedWin: Float64Array;
  /** Mean and sd of ln size, for the effects of size. */
  readonly sizeScale: { readonly mu: number; readonly sigma: number };
}
