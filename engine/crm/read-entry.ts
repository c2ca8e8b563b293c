import type { Conventions } from "./conventions.ts";
import { findCurrency } from "./currency.ts";
import type { Entry } from "./entry.ts";
import type { Field } from "./field.ts";
import type { Report } from "./issue.ts";
import { isNoDecision } from "./no-decision.ts";
import { findRate, readAmountCell } from "./read-amount-cell.ts";
import { readEntryDates } from "./read-entry-dates.ts";
import { readForecastCategory } from "./read-forecast-category.ts";
import { readPushes, readShare } from "./read-number-cell.ts";
import { readFlag, readStatus } from "./read-status.ts";
import type { Status } from "./status-vocabulary.ts";
import { twinOf } from "./twin-of.ts";

/** Longer names are cut: the plan takes no longer ones. */
const NAME_CHARACTERS_MAX = 500;

/** Renewals and sales to customers are another business than new ones. */
const RENEWAL = /renew|existing/i;

/**
 * Reads one row. What cannot be read is left out and reported; the opportunity stays.
 *
 * @returns null where the row is not to be used, which is reported
 */
export function readEntry(
  fields: readonly string[],
  row: number,
  conventions: Conventions,
  report: Report,
): Entry | null {
  const { cells, mapping } = conventions;
  const text = (field: Field) => cells.textOf(fields, field);
  if (readFlag(text("isDeleted")) === true) {
    report("deleted-in-crm", row, mapping.isDeleted, "deleted", "row not used");
    return null;
  }
  const status = readStatusCells(fields, row, conventions, report);
  if (status === null) return null;
  const name = (field: Field) => readName(text(field), row, mapping[field], report);
  const ownId = name("id");
  if (ownId === "" && mapping.id !== null) {
    report("missing-id", row, mapping.id, "", `called it row-${row}`);
  }
  const [source, owner, segment] = [name("source"), name("owner"), name("segment")];
  const stage = readStage(fields, row, status, conventions, report);
  const dates = readEntryDates(fields, row, status, conventions, report);
  const amount = readAmounts(fields, row, status, conventions, report);
  // Field by field: spreading costs more than all the rest.
  return {
    row,
    id: ownId === "" ? `row-${row}` : ownId,
    status,
    source,
    owner,
    segment,
    stage,
    created: dates.created,
    closed: dates.closed,
    closedHour: dates.closedHour,
    expectedClose: dates.expectedClose,
    stageEntered: dates.stageEntered,
    lastActivity: dates.lastActivity,
    amount,
    rate: findRate(findCurrency(text("currency")), conventions) ?? 1,
    isNoDecision: status === "lost" && isNoDecision(text("reason"), text("status"), text("stage")),
    isRenewal: RENEWAL.test(text("type")),
    pushes: readPushes(text("pushes")),
    probability: readShare(text("probability")),
    forecastCategory: readForecastCategory(text("forecastCategory")),
    twin: twinOf(text("name"), text("account"), dates.created),
  };
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
  const found = () => [status, isWon, isClosed, stage].filter((text) => text !== "").join(" / ");
  if (reading.status === "closed") {
    const action = "row not used: it is closed, and nothing tells whether it was won";
    report("unknown-outcome", row, column, found(), action);
    return null;
  }
  if (reading.isConflicting) {
    report("conflicting-status", row, column, found(), `took it for ${reading.status}`);
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

function readAmounts(
  fields: readonly string[],
  row: number,
  status: Status,
  { cells: { textOf, amountOf }, mapping, ...conventions }: Conventions,
  report: Report,
): number | null {
  // What it really brought stands in a column of its own in some CRMs; of no other is it known.
  const isWon = status === "won" && textOf(fields, "wonAmount") !== "";
  const field = isWon ? "wonAmount" : "amount";
  if (mapping[field] === null) return null;
  const [text, currency] = [textOf(fields, field), textOf(fields, "currency")];
  const cell = { text, reading: amountOf(text), currency, status, row, column: mapping[field] };
  return readAmountCell(cell, conventions, report) ?? null;
}

function readName(text: string, row: number, column: string | null, report: Report): string {
  if (text.length <= NAME_CHARACTERS_MAX) return text;
  report("text-too-long", row, column, text, `cut to ${NAME_CHARACTERS_MAX} characters`);
  return text.slice(0, NAME_CHARACTERS_MAX);
}
