import { dayNumber } from "../plan/calendar.ts";
import type { Cells } from "./cells.ts";
import type { Conventions } from "./conventions.ts";
import type { Entry } from "./entry.ts";
import type { DateField } from "./field.ts";
import type { Report } from "./issue.ts";
import { readDateCell } from "./read-date-cell.ts";
import { readTimeOfDay } from "./read-time.ts";
import type { Status } from "./status-vocabulary.ts";

type Dates = Pick<
  Entry,
  "created" | "closed" | "closedHour" | "expectedClose" | "stageEntered" | "lastActivity"
>;

/** The days of a row, with the hour of its closing where one is known. */
export function readEntryDates(
  fields: readonly string[],
  row: number,
  status: Status,
  conventions: Conventions,
  report: Report,
): Dates {
  const { mapping, cells } = conventions;
  const date = (field: DateField) => readDay(fields, field, row, conventions, report);
  const [created, closing, expected] = [date("created"), date("closed"), date("expectedClose")];
  const [stageEntered, lastActivity] = [date("stageEntered"), date("lastActivity")];
  if (created === null && mapping.created !== null && cells.textOf(fields, "created") === "") {
    report("missing-created", row, mapping.created, "", "left the creation date out");
  }
  // The close date of an open opportunity is a hope: a CRM overwrites it when it closes.
  const expectedClose = status === "open" ? (expected ?? closing) : expected;
  const own = status === "won" ? "wonOn" : "lostOn";
  const ownDay = status === "open" ? null : date(own);
  const closed = status === "open" ? null : (ownDay ?? closing);
  if (status !== "open" && closed === null) reportUndated(fields, row, own, conventions, report);
  const cell = ownDay === null ? "closed" : own;
  const closedHour = closed === null ? null : hourOf(fields, closed, cell, stageEntered, cells);
  return { created, closed, closedHour, expectedClose, stageEntered, lastActivity };
}

function readDay(
  fields: readonly string[],
  field: DateField,
  row: number,
  { cells, mapping, dayOrders }: Conventions,
  report: Report,
): number | null {
  const text = cells.textOf(fields, field);
  if (text === "") return null;
  const reading = cells.dateOf(text);
  const iso = readDateCell(text, reading, row, mapping[field], dayOrders[field], report);
  return iso === undefined ? null : dayNumber(iso);
}

function reportUndated(
  fields: readonly string[],
  row: number,
  own: "wonOn" | "lostOn",
  { cells, mapping }: Conventions,
  report: Report,
): void {
  const columns = ([own, "closed"] as const).filter((field) => mapping[field] !== null);
  const isBlank = columns.every((field) => cells.textOf(fields, field) === "");
  if (columns.length === 0 || !isBlank) return;
  const status = own === "wonOn" ? "won" : "lost";
  report("missing-closed", row, mapping[columns[0]], "", `kept as ${status} without a date`);
}

/** When the CRM was told of a closing, in hours since 1970; null where no cell has a time. */
function hourOf(
  fields: readonly string[],
  closed: number,
  cell: DateField,
  stageEntered: number | null,
  { textOf }: Cells,
): number | null {
  const hour = readTimeOfDay(textOf(fields, cell));
  if (hour !== null) return closed * 24 + Math.floor(hour);
  // The last change of stage is the closing, and often has a time where the close date has none.
  const changed = stageEntered === null ? null : readTimeOfDay(textOf(fields, "stageEntered"));
  return changed === null ? null : (stageEntered ?? 0) * 24 + Math.floor(changed);
}
