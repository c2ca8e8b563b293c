import type { Cell } from "write-excel-file/universal";
import { guardFormula } from "../guard-formula.ts";

/** What a cell may hold: text, a number with its format, a date, or nothing. */
export type Entry = string | null | { readonly value: number | Date; readonly format: string };

export interface Table {
  /** Title of the sheet. */
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Entry[])[];
}

export function money(value: number): Entry {
  return { value, format: "#,##0" };
}

export function share(value: number | null): Entry {
  return value === null ? null : { value, format: "0.0%" };
}

export function plain(value: number | null): Entry {
  return value === null ? null : { value, format: "#,##0.###" };
}

/** @param date YYYY-MM-DD */
export function day(date: string): Entry {
  return { value: new Date(`${date}T00:00:00Z`), format: "yyyy-mm-dd" };
}

/** An entry as the workbook writer takes it. */
export function cell(entry: Entry): Cell {
  if (entry === null) return null;
  if (typeof entry === "string") return { value: guardFormula(entry), type: String };
  const { value, format } = entry;
  return typeof value === "number"
    ? { value, format, type: Number }
    : { value, format, type: Date };
}

export function header(title: string): Cell {
  return { value: title, type: String, fontWeight: "bold" };
}
