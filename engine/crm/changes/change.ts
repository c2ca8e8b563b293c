/** One field of one opportunity that took a value, as a CRM's history of changes has it. */
export interface Change {
  /** The opportunity, by its index among the entries. */
  readonly entry: number;
  /** When it happened, in days since 1970-01-01 with the time of day. */
  readonly at: number;
  /** The day the CRM was told, where that is another. */
  readonly recorded: number | null;
  readonly field: "stage" | "amount" | "closeDate" | "owner" | "forecastCategory";
  /** The new stage, owner or category; "" of the others. */
  readonly name: string;
  /** The stage it had before; "" where the history does not tell. */
  readonly before: string;
  /** The new amount, or close date as a day; 0 of the others. */
  readonly value: number;
  /** The amount or day it had before; null where the history does not tell. */
  readonly valueBefore: number | null;
  /** The probability that the CRM gave it then, of 1 or of 100; null where it gave none. */
  readonly probability: number | null;
  /** Who changed it; "" where the history does not tell. */
  readonly by: string;
  /** Whether a program wrote it for many at once. */
  readonly isImport: boolean;
}

export const CHANGED = ["stage", "amount", "closeDate", "owner", "forecastCategory"] as const;
