import { type ColumnMapping, FIELDS, type Field } from "./field.ts";
import { type AmountReading, readAmount } from "./read-amount.ts";
import { type DateReading, readDate } from "./read-date.ts";
import { remember } from "./remember.ts";

/** What programs write where nothing is. */
const BLANKS = new Set("null,none,nan,nil,n/a,na,#n/a,-,–,—,(blank),(none),(no value)".split(","));
const BLANK_CHARACTERS_MAX = 10;

/** Reads the cells of one file. */
export interface Cells {
  /** The text of a field in a row, trimmed; "" where it is blank or has no column. */
  readonly textOf: (fields: readonly string[], field: Field) => string;
  /** See readDate. */
  readonly dateOf: (text: string) => DateReading;
  /** See readAmount. */
  readonly amountOf: (text: string) => AmountReading | null;
}

/** A reader of the cells under some headers, with every column found once. */
export function makeCells(headers: readonly string[], mapping: ColumnMapping): Cells {
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const header = mapping[field];
    if (header !== null) columns.set(field, headers.indexOf(header));
  }
  const textOf = (fields: readonly string[], field: Field): string => {
    const column = columns.get(field);
    const text = column === undefined ? "" : (fields[column] ?? "").trim();
    return isBlank(text) ? "" : text;
  };
  return { textOf, dateOf: remember(readDate), amountOf: remember(readAmount) };
}

function isBlank(text: string): boolean {
  if (text.length > BLANK_CHARACTERS_MAX) return false;
  // Most cells are numbers and dates, and those are told by their first character.
  const first = text.charCodeAt(0);
  return !(first >= 48 && first <= 57) && BLANKS.has(text.toLowerCase());
}
