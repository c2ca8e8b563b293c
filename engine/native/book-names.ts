/*
 * Names of what compiled loops of a forecast's books read and find: see assembly/books/.
 */

/** What stands in memory as integers of 32 bits. */
export type BookIntegers =
  | "columnHits"
  | "listedIntegers"
  | "integerCounts"
  | "largerCounts"
  | "waitingIntegers"
  | "binCounts";

/** And what as floating-point numbers. */
export type BookFloats =
  | "columns"
  | "columnParts"
  | "columnAdded"
  | "columnGoals"
  | "listedLarger"
  | "waitingFloats"
  | "binRests";

/** What is set to a number itself, or found. */
export type BookNumbers = "firstBin" | "endBin";
