import { type ColumnMapping, FIELDS, type Field } from "./field.ts";

/** What programs write where nothing is. */
const BLANK = /^(?:null|none|nan|nil|n\/?a|#n\/a|-|–|—|\(blank\)|\(no value\)|\(none\))$/i;
const BLANK_CHARACTERS_MAX = 10;

/** Gives the text of a field in a row, trimmed; "" where it is blank or has no column. */
export type CellOf = (fields: readonly string[], field: Field) => string;

/** A look-up of cells by field, with every column found once. */
export function makeCellOf(headers: readonly string[], mapping: ColumnMapping): CellOf {
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const header = mapping[field];
    if (header !== null) columns.set(field, headers.indexOf(header));
  }
  return (fields, field) => {
    const column = columns.get(field);
    const text = column === undefined ? "" : (fields[column] ?? "").trim();
    return text.length <= BLANK_CHARACTERS_MAX && BLANK.test(text) ? "" : text;
  };
}
