import type { Opportunity } from "../plan/opportunity-schema.ts";
import type { Cells } from "./cells.ts";
import type { DayOrders } from "./decide-date-order.ts";
import type { ColumnMapping, DateField, Field } from "./field.ts";
import type { Report } from "./issue.ts";
import { type AmountConventions, readAmountCell } from "./read-amount-cell.ts";
import { readDateCell } from "./read-date-cell.ts";
import { readFlag, readStatus } from "./read-status.ts";
import type { OutcomeOf, Status } from "./status-vocabulary.ts";

/** How this file is written: all that is needed to read one of its rows. */
export interface Conventions extends AmountConventions {
  readonly cells: Cells;
  readonly mapping: ColumnMapping;
  readonly dayOrders: DayOrders;
  readonly outcomeOf: OutcomeOf;
  /** Names of stages in the plan, by their names in the file; null to keep them. */
  readonly stages: ReadonlyMap<string, string> | null;
}

/** Longer names are cut: the plan takes no longer ones. */
const NAME_CHARACTERS_MAX = 500;

type Draft = { -readonly [key in keyof Opportunity]: Opportunity[key] };

/**
 * Reads one opportunity. What cannot be read is left out and reported; the opportunity stays.
 *
 * @returns null where the row is not to be used, which is reported
 */
export function readOpportunity(
  fields: readonly string[],
  row: number,
  conventions: Conventions,
  report: Report,
): Opportunity | null {
  const { cells, mapping } = conventions;
  const { textOf, amountOf } = cells;
  if (readFlag(textOf(fields, "isDeleted")) === true) {
    report("deleted-in-crm", row, mapping.isDeleted, "deleted", "row not used");
    return null;
  }
  const status = readStatusCells(fields, row, conventions, report);
  if (status === null) return null;
  const name = (field: Field) => readName(textOf(fields, field), row, mapping[field], report);
  const draft: Draft = { id: name("id"), status };
  if (draft.id === "") {
    draft.id = `row-${row}`;
    if (mapping.id !== null) report("missing-id", row, mapping.id, "", `called it ${draft.id}`);
  }
  for (const field of ["source", "owner", "segment"] as const) {
    const text = name(field);
    if (text !== "") draft[field] = text;
  }
  const stage = readStage(fields, row, status, conventions, report);
  if (stage !== "") draft.stage = stage;
  readDates(draft, fields, row, conventions, report);
  if (mapping.amount !== null) {
    const [text, currency] = [textOf(fields, "amount"), textOf(fields, "currency")];
    const reading = amountOf(text);
    const cell = { text, reading, currency, status, row, column: mapping.amount };
    const amount = readAmountCell(cell, conventions, report);
    if (amount !== undefined) draft.amount = amount;
  }
  return draft;
}

/** The status; null where the row cannot be used for want of one. */
function readStatusCells(
  fields: readonly string[],
  row: number,
  { cells: { textOf }, mapping, outcomeOf }: Conventions,
  report: Report,
): Status | null {
  const [status, stage] = [textOf(fields, "status"), textOf(fields, "stage")];
  const [isWon, isClosed] = [textOf(fields, "isWon"), textOf(fields, "isClosed")];
  const reading = readStatus({ status, stage, isWon, isClosed }, outcomeOf);
  const column = mapping.status ?? mapping.isClosed ?? mapping.isWon ?? mapping.stage;
  const found = [status, isWon, isClosed, stage].filter((text) => text !== "").join(" / ");
  if (reading.status === "closed") {
    const action = "row not used: it is closed, and nothing tells whether it was won";
    report("unknown-outcome", row, column, found, action);
    return null;
  }
  if (reading.isConflicting) {
    report("conflicting-status", row, column, found, `took it for ${reading.status}`);
  }
  // Without a column of stages, the status column may well hold them: that is no fault.
  if (reading.isUnknown && mapping.stage !== null) {
    report("unknown-status", row, column, status, `took it for ${reading.status}`);
  }
  return reading.status;
}

function readStage(
  fields: readonly string[],
  row: number,
  status: Status,
  { cells: { textOf }, mapping, stages, outcomeOf }: Conventions,
  report: Report,
): string {
  const field = mapping.stage === null ? "status" : "stage";
  const text = readName(textOf(fields, field), row, mapping[field], report);
  if (field === "status" && outcomeOf(text) !== null) return "";
  if (text === "" && status === "open" && mapping.stage !== null) {
    report("missing-stage", row, mapping.stage, "", "left the stage out");
  }
  if (text === "" || stages === null) return text;
  const planned = stages.get(text);
  const isUnknown = planned === undefined && ![...stages.values()].includes(text);
  if (isUnknown && status === "open") {
    report("unknown-stage", row, mapping[field], text, "kept its name: no stage is given for it");
  }
  return planned ?? text;
}

function readDates(
  draft: Draft,
  fields: readonly string[],
  row: number,
  { cells: { textOf, dateOf }, mapping, dayOrders }: Conventions,
  report: Report,
): void {
  const date = (field: DateField) => {
    const text = textOf(fields, field);
    if (text === "") return undefined;
    return readDateCell(text, dateOf(text), row, mapping[field], dayOrders[field], report);
  };
  const [created, closing] = [date("created"), date("closed")];
  const [expected, stageEntered] = [date("expectedClose"), date("stageEntered")];
  if (created !== undefined) draft.created = created;
  else if (mapping.created !== null && textOf(fields, "created") === "") {
    report("missing-created", row, mapping.created, "", "left the creation date out");
  }
  if (stageEntered !== undefined) draft.stageEntered = stageEntered;
  // The close date of an open opportunity is a hope: a CRM overwrites it when it closes.
  const expectedClose = draft.status === "open" ? (expected ?? closing) : expected;
  if (expectedClose !== undefined) draft.expectedClose = expectedClose;
  if (draft.status === "open") return;
  if (closing !== undefined) draft.closed = closing;
  else if (mapping.closed !== null && textOf(fields, "closed") === "") {
    report("missing-closed", row, mapping.closed, "", `kept as ${draft.status} without a date`);
  }
}

function readName(text: string, row: number, column: string | null, report: Report): string {
  if (text.length <= NAME_CHARACTERS_MAX) return text;
  report("text-too-long", row, column, text, `cut to ${NAME_CHARACTERS_MAX} characters`);
  return text.slice(0, NAME_CHARACTERS_MAX);
}
