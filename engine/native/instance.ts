import type { BookFloats, BookIntegers, BookNumbers } from "./book-names.ts";
import type { EventFloats, EventIntegers, EventNumbers } from "./event-names.ts";
import type { HoursFloats, HoursIntegers, HoursNumbers } from "./hours-names.ts";

/** A number that compiled loops read, such as where in their memory a list stands. */
export interface Setting {
  value: number;
}

/** What stands in memory as integers of 32 bits, as floating-point numbers, and as neither. */
export type Integers = EventIntegers | HoursIntegers | BookIntegers;
export type Floats = EventFloats | HoursFloats | BookFloats;
export type Numbers = EventNumbers | HoursNumbers | BookNumbers;

/** An instance of the compiled loops; its settings and functions are told in assembly/. */
export interface Native extends Readonly<Record<Integers | Floats | Numbers, Setting>> {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly freeFrom: Setting;
  /** That of numeric/exp.ts, for numbers between -700 and 700. */
  exp(x: number): number;
  /** flatQuantileOfSurvival of dist/flat-tables.ts, of a table that begins at an address. */
  quantileOfSurvival(table: number, count: number, q: number): number;
  drawCounts(trials: number, weeks: number): number;
  sieveOpen(trials: number): number;
  closeOpen(listed: number): number;
  liveFirstStage(first: number, end: number): number;
  liveHoursWeeks(first: number, end: number): number;
  sumColumns(count: number, length: number): void;
  listColumns(count: number, length: number): void;
  cumulateColumns(count: number, length: number): void;
  totalColumns(count: number, length: number): void;
  missGoals(count: number, length: number): void;
  findBinsOfIntegers(count: number): void;
  findBinsOfFloats(count: number): void;
  putIntegers(count: number): void;
  putFloats(count: number): void;
}

let instance: Native | undefined;

/**
 * The instance of this thread. What is in its memory may be gone at the next use: see areStanding.
 *
 * @returns undefined where none has been started: see start-native.ts
 */
export function nativeInstance(): Native | undefined {
  return instance;
}

/** Makes an instance that of this thread. */
export function setNativeInstance(native: Native): void {
  instance = native;
}
