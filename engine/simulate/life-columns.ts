import { whyLife } from "../plan/needs-life.ts";
import type { Model } from "../process/model.ts";

/** What is counted of the mechanisms in each trial, over the whole horizon: whole numbers. */
export const LIFE_COUNTS = [
  "candidates",
  "marketingQualified",
  "accepted",
  "createdReal",
  "createdPremature",
  /** Sum of amounts of what was created, in minor units. */
  "createdValue",
  /** Conversations that an exhausted computer, not the market, had to turn away. */
  "turnedAway",
  "badFitWins",
  /** Sums over wins: hundredths of a day from creation, and minor units. */
  "wonDays",
  "disqualified",
  "disqualifiedPhantoms",
  /** Of those disqualified, what would have been won if it had been left alone. */
  "goodDealsKilled",
  /** Hundredths of hours a week that disqualified opportunities no longer ask for. */
  "hoursFreed",
  "stalled",
  "died",
  "pushes",
  /** Closed opportunities by their pushes; the last also those with more. */
  "pushed0",
  "pushed1",
  "pushed2",
  "pushed3",
  /** Minor units at asOf, as the CRM has it and without phantoms; due: in the first period. */
  "openValueAtStart",
  "liveValueAtStart",
  "phantomValueAtStart",
  "dueValueAtStart",
  "liveAtStart",
  "openValueAtEnd",
  "liveValueAtEnd",
  "liveAtEnd",
  /** Minor units: what a weighted pipeline promises of the first period, and what came of it. */
  "weightedPipeline",
  "bookedFromPipeline",
  /** Hundredths of hours from asOf on: there for capture, used, and used on phantoms. */
  "captureHours",
  "usedHours",
  "phantomHours",
  /** Sums over weeks: seats taken, open opportunities, and thousandths of attention of these. */
  "repWeeks",
  "openWeeks",
  "attentionWeeks",
  "repsLeft",
  "contactsLeft",
  "contactsBurned",
  "repsHit",
] as const;

export type LifeCount = (typeof LIFE_COUNTS)[number];

/** What is read at the start of each week from asOf. */
export const WEEK_COUNTS = ["open", "live", "openValue", "created", "attention"] as const;

/** Where the mechanisms' tallies are. */
export interface LifeColumns {
  readonly counts: number;
  /** First of the weekly ones: WEEK_COUNTS of each week in turn. */
  readonly weeks: number;
  readonly weekCount: number;
  /** First of the reps' ones: bookings and whether the quota was made, of each in turn. */
  readonly reps: number;
  readonly repCount: number;
  readonly tallies: number;
}

/** The place of a count after the first, and of what is read each week likewise. */
export const LIFE = placesOf(LIFE_COUNTS);
export const WEEK = placesOf(WEEK_COUNTS);

function placesOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
}

/** Lays out the tallies of a plan's mechanisms after the others; undefined where it has none. */
export function layOutLife(
  { plan, horizonDays }: Pick<Model, "plan" | "horizonDays">,
  first: number,
): LifeColumns | undefined {
  if (whyLife(plan) === undefined) return undefined;
  const weekCount = Math.ceil(horizonDays / 7);
  const repCount = plan.reps ? (plan.reps.count ?? plan.reps.seats.length) : 0;
  const weeks = first + LIFE_COUNTS.length;
  const reps = weeks + WEEK_COUNTS.length * weekCount;
  return { counts: first, weeks, weekCount, reps, repCount, tallies: reps + 2 * repCount };
}
