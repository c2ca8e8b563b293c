import { checkRow, layOutRows } from "./check-row.ts";
import type { Conventions } from "./conventions.ts";
import { type Entries, openEntries } from "./entries.ts";
import type { Entry } from "./entry.ts";
import type { Report } from "./issue.ts";
import { readEntry } from "./read-entry.ts";
import type { RowVisitor } from "./row-parser.ts";

/** Takes every row that can be used for an entry, in order. Of equal ids the first stays. */
export interface Collector {
  readonly note: RowVisitor;
  readonly entries: Entries;
}

export function openCollector(
  headers: readonly string[],
  conventions: Conventions,
  report: Report,
): Collector {
  const entries = openEntries();
  const layout = layOutRows(headers, conventions.mapping);
  const note: RowVisitor = (fields, row, fault) => {
    if (!checkRow(fields, row, fault, layout, report)) return true;
    const entry = readEntry(fields, row, conventions, report);
    if (entry === null) return true;
    const first = entries.indexOf(entry.id);
    if (first === undefined) entries.add(entry);
    else reportDuplicate(entries.at(first), entry, conventions, report);
    return true;
  };
  return { note, entries };
}

function reportDuplicate(
  first: Entry,
  again: Entry,
  { mapping }: Conventions,
  report: Report,
): void {
  const isSame = (Object.keys(first) as (keyof Entry)[]).every(
    (key) => key === "row" || first[key] === again[key],
  );
  const action = `kept row ${first.row}, did not use this one, which ${
    isSame ? "says the same" : "differs from it"
  }`;
  report("duplicate-id", again.row, mapping.id, again.id, action);
}
