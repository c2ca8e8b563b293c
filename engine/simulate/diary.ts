import type { Target } from "../process/target.ts";

/** Why a review closes an opportunity, or would have, as a number. */
export const RULE = { "stage-age": 0, silence: 1, pushes: 2, evidence: 3 } as const;

/** The names of those numbers. */
export const RULES = Object.keys(RULE);

/**
 * What happens to one opportunity. Its value is, in turn: the stage's index; the day on which the
 * stall ends, infinite where never; nothing; the close date that is recorded from then on; the
 * index of the rule that applied but was not acted upon; the seat of the rep whose it is now;
 * nothing.
 */
export type EventKind =
  | "stage"
  | "stalled"
  | "resumed"
  | "pushed"
  | "kept"
  | "handed-over"
  | "helped";

export interface DiaryEvent {
  readonly kind: EventKind;
  /** From asOf; before it in what had happened by then. */
  readonly day: number;
  readonly value: number;
}

/** How an opportunity stood when it closed or when the horizon came. */
export interface DiaryEnd {
  readonly kind: "won" | "lost" | "disqualified" | "open";
  readonly day: number;
  readonly stage: number;
  /** What a win books, in minor units; 0 otherwise. */
  readonly booked: number;
  /** Index of the rule that closed it; -1 if none did. */
  readonly rule: number;
}

/** The life of one opportunity in one trial, as far as the horizon lets us see. */
export interface DiaryEntry {
  readonly entity0: number;
  readonly entity1: number;
  readonly target: Target;
  /** Whether it was open at asOf. */
  isOpening: boolean;
  /** Undefined where nothing depends on it: of what is open in a plan without mechanisms. */
  readonly created: number | undefined;
  /** As recorded, in minor units: before levers and shocks. */
  readonly amount: number;
  /** As first recorded, in days from asOf; undefined where the plan has no pushes. */
  readonly closeDate: number | undefined;
  /** Of the rep; -1 where the plan speaks of none. */
  readonly seat: number;
  readonly isReal: boolean;
  readonly events: DiaryEvent[];
  /** Share of its full pace at which it was worked on, summed over the weeks it was open. */
  paces: number;
  paceWeeks: number;
  end: DiaryEnd | undefined;
}

/** A candidate that the gate let pass by. */
export interface Refused {
  readonly entity0: number;
  readonly entity1: number;
  readonly source: number;
  readonly day: number;
  /** Bits of VERDICT. */
  readonly verdict: number;
}

/**
 * What a kernel writes down of one trial when it is asked to: each opportunity that is open at asOf
 * or created later, with what happens to it. Without a diary a trial comes to the same bits.
 */
export interface Diary {
  readonly entries: DiaryEntry[];
  readonly refused: Refused[];
  /** Reps who left: their seats, and when that was noticed. */
  readonly left: { readonly seat: number; readonly day: number }[];
  /** The common factor from asOf, in standard deviations. */
  factor: number;
  /** By place of the life kernel: whose it is now. */
  readonly atPlace: DiaryEntry[];
}

export function openDiary(): Diary {
  return { entries: [], refused: [], left: [], factor: 0, atPlace: [] };
}

/** Empties a diary for the next trial. */
export function clearDiary({ entries, refused, left, atPlace }: Diary): void {
  for (const pages of [entries, refused, left, atPlace]) pages.length = 0;
}
