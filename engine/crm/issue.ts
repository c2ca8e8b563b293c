import { ownText } from "./own-text.ts";

/** What can be wrong with an export: of the file, of a column, of a row. Stable, kebab-case. */
export type IssueCode =
  // The file
  | "not-text"
  | "wrong-encoding"
  | "no-columns"
  | "no-rows"
  | "no-dates"
  | "no-status"
  | "stage-history"
  // A history of changes
  | "no-history-columns"
  | "unknown-opportunity"
  // Columns
  | "unknown-column"
  | "duplicate-column"
  | "date-order-ambiguous"
  | "amount-format-ambiguous"
  | "weighted-amount"
  | "excel-serial-date"
  | "several-currencies"
  // Rows
  | "empty-row"
  | "too-few-fields"
  | "too-many-fields"
  | "field-too-long"
  | "text-too-long"
  | "unclosed-quote"
  | "malformed-quote"
  | "deleted-in-crm"
  // Identity and status
  | "missing-id"
  | "duplicate-id"
  | "missing-stage"
  | "unknown-stage"
  | "unknown-status"
  | "unknown-outcome"
  | "conflicting-status"
  // Dates
  | "missing-created"
  | "missing-closed"
  | "impossible-date"
  | "two-digit-year"
  | "unreadable-date"
  | "closed-before-created"
  | "created-after-as-of"
  | "closed-after-as-of"
  | "overdue-close-date"
  | "stage-entered-out-of-order"
  // Amounts
  | "missing-amount"
  | "unreadable-amount"
  | "amount-not-positive"
  | "amount-out-of-range"
  | "unknown-currency"
  | "other-currency";

/** Something wrong with an export, where it is, and what the reader did about it. */
export interface Issue {
  /** As a spreadsheet numbers it: the header is row 1. Row 1 also stands for the whole file. */
  readonly row: number;
  /** The header of the column; null where the whole row or file is meant. */
  readonly column: string | null;
  readonly code: IssueCode;
  /** What stands there, shortened. */
  readonly found: string;
  /** What was done about it, as a sentence. */
  readonly action: string;
}

/** Takes an issue down. */
export type Report = (
  code: IssueCode,
  row: number,
  column: string | null,
  found: string,
  action: string,
) => void;

/** A record of one cell, kept to show a person what a decision rests on. */
export interface Witness {
  readonly row: number;
  readonly found: string;
}

const FOUND_CHARACTERS_MAX = 80;

/** A file that is all wrong must not fill the memory; the counts tell how many there were. */
const LISTED_PER_CODE_MAX = 10_000;

/** The issues of a file, as they come in. */
export interface IssueLog {
  /** The first 10,000 of each code. */
  readonly issues: readonly Issue[];
  /** How many of each code there were. */
  readonly counts: Partial<Record<IssueCode, number>>;
  readonly report: Report;
}

export function openIssueLog(): IssueLog {
  const issues: Issue[] = [];
  const counts: Partial<Record<IssueCode, number>> = {};
  const report: Report = (code, row, column, found, action) => {
    const count = (counts[code] ?? 0) + 1;
    counts[code] = count;
    if (count > LISTED_PER_CODE_MAX) return;
    issues.push({ row, column, code, found: shorten(found), action });
  };
  return { issues, counts, report };
}

/** A text cut to a length that fits a line on a screen. */
function shorten(text: string): string {
  const isLong = text.length > FOUND_CHARACTERS_MAX;
  return ownText(isLong ? `${text.slice(0, FOUND_CHARACTERS_MAX - 1)}…` : text);
}
