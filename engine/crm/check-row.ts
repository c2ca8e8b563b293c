import type { ColumnMapping } from "./field.ts";
import type { IssueCode, Report } from "./issue.ts";
import type { RowFault } from "./row-parser.ts";

/** No field of a list of opportunities is this long: a quote is missing somewhere. */
const FIELD_CHARACTERS_MAX = 100_000;

const FAULT_ACTIONS: { readonly [fault in RowFault]: string } = {
  "unclosed-quote": "row not used, nor anything below: a quote opens here and never closes",
  "field-too-long": "row not used, nor anything below: it does not end; a quote may be missing",
  "malformed-quote": "kept the quotes as they stand",
};

export interface RowLayout {
  /** Columns of the header row. */
  readonly width: number;
  /** Fields a row must reach to tell its status; 0 where no column tells it. */
  readonly reach: number;
}

/** What the rows under a header must look like. */
export function layOutRows(headers: readonly string[], mapping: ColumnMapping): RowLayout {
  const column = mapping.status ?? mapping.isClosed ?? mapping.isWon ?? mapping.stage;
  return { width: headers.length, reach: column === null ? 0 : headers.indexOf(column) + 1 };
}

/** Whether the header row can be read at all; reports what is wrong with it. */
export function checkHeader(
  headers: readonly string[],
  fault: RowFault | null,
  report: Report,
): boolean {
  if (fault === null) return true;
  report(fault, 1, null, headers[0] ?? "", FAULT_ACTIONS[fault]);
  return fault === "malformed-quote";
}

/**
 * Whether a row stands as its header promises, so that its cells can be trusted. Reports what is
 * wrong, and whether the row is used.
 */
export function checkRow(
  fields: readonly string[],
  row: number,
  fault: RowFault | null,
  layout: RowLayout,
  report: Report,
): boolean {
  const dropped = (code: IssueCode, found: string, why: string): false => {
    report(code, row, null, found, `row not used: ${why}`);
    return false;
  };
  if (fault !== null) {
    report(fault, row, null, fields[0] ?? "", FAULT_ACTIONS[fault]);
    if (fault !== "malformed-quote") return false;
  }
  const longest = fields.reduce((length, field) => Math.max(length, field.length), 0);
  if (longest > FIELD_CHARACTERS_MAX) {
    const why = `a field may have ${FIELD_CHARACTERS_MAX} characters`;
    return dropped("field-too-long", `${longest} characters`, why);
  }
  if (isBlank(fields)) return dropped("empty-row", "", "it is empty");
  const found = `${fields.length} fields where the header has ${layout.width}`;
  if (fields.length > layout.width) {
    // Even where nothing stands in the surplus: of 1,200 without quotes, 200 has moved on by one.
    return dropped("too-many-fields", found, "a comma without quotes may have shifted its columns");
  }
  if (fields.length < Math.max(layout.reach, 1)) {
    return dropped("too-few-fields", found, "it ends before the column that tells its status");
  }
  if (fields.length < layout.width) {
    report("too-few-fields", row, null, found, "took the missing fields for empty");
  }
  return true;
}

/** Whether nothing stands in a row. */
function isBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === "");
}
