import { addMoments, type Moments, zeroMoments } from "./moments.ts";

/** Equally likely intervals of the common factor's value: more would tell little more. */
export const STRATA = 40;

/** What trials come to, by stratum of the common factor. Plain data; merges in any order. */
export interface Strata {
  /** By stratum. */
  readonly trials: Float64Array;
  /** Of outcome o in stratum s: column STRATA · o + s. */
  readonly hits: Float64Array;
  readonly bookings: Moments;
}

export function emptyStrata(outcomes: number): Strata {
  const columns = STRATA * outcomes;
  return {
    trials: new Float64Array(STRATA),
    hits: new Float64Array(columns),
    bookings: zeroMoments(columns),
  };
}

/** The strata of two sets of trials, either of which may have none. The first is changed. */
export function mergeStrata(
  into: Strata | undefined,
  from: Strata | undefined,
): Strata | undefined {
  if (!into || !from) return into ?? from;
  addMoments(into.bookings, from.bookings);
  for (let i = 0; i < STRATA; i++) into.trials[i] += from.trials[i];
  for (let i = 0; i < into.hits.length; i++) into.hits[i] += from.hits[i];
  return into;
}
