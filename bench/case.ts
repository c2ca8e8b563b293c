import type { Check } from "./check.ts";
import type { Effort } from "./effort.ts";
import { medianOf, type Timing } from "./measure.ts";

/** One line of the benchmark: so many units a second, and the check that the answer is right. */
export interface Case {
  readonly name: string;
  readonly unit: string;
  /** Units a second of processor time, or what the unit says; the median of the runs. */
  readonly median: number;
  readonly runs: readonly number[];
  /** The same by the clock on the wall, where both were taken. */
  readonly wall?: { readonly median: number; readonly runs: readonly number[] };
  /** What was asked for: it should be no more. */
  readonly limit?: number;
  /** Absent where a case has no answer to check, such as a size. */
  readonly check?: Check;
}

/** What was not measured, and why: left out and said so, never guessed. */
export interface Absence {
  readonly name: string;
  readonly absent: string;
}

export type Finding = Case | Absence;

/** A part of the benchmark, by whose name `--only` picks it. */
export interface Part {
  readonly name: string;
  readonly cases: (effort: Effort) => AsyncIterable<Finding> | Iterable<Finding>;
}

/** Which clock a case goes by: the wall's where several threads, or a browser, do the work. */
export type Clock = keyof Timing;

/** The case of some work that does `amount` units a run. */
export function rateCase(
  { name, unit, clock = "processor" }: { name: string; unit: string; clock?: Clock },
  { amount, timings }: { amount: number; timings: readonly Timing[] },
  check?: Check,
): Case {
  const ratesBy = (by: Clock) => {
    const runs = timings.map((timing) => amount / timing[by]);
    return { median: medianOf(runs), runs };
  };
  return { name, unit, ...ratesBy(clock), wall: ratesBy("wall"), ...(check && { check }) };
}

/** The case of a quantity that was measured as it is: milliseconds, megabytes. */
export function quantityCase(
  name: string,
  unit: string,
  runs: readonly number[],
  limit?: number,
): Case {
  return { name, unit, median: medianOf(runs), runs, ...(limit !== undefined && { limit }) };
}

export function isAbsent(finding: Finding): finding is Absence {
  return "absent" in finding;
}
