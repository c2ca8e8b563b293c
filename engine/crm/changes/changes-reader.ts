import { makeCells } from "../cells.ts";
import { listHeaders } from "../check-columns.ts";
import { openTextCheck } from "../check-text.ts";
import { decideDateOrders } from "../decide-date-order.ts";
import { type Field, makeMapping } from "../field.ts";
import type { Report } from "../issue.ts";
import type { ListReading } from "../list-reading.ts";
import type { PipelineOptions } from "../pipeline-options.ts";
import type { Question } from "../question.ts";
import { openRowParser, type RowParser } from "../row-parser.ts";
import type { SourceReader } from "../source-reader.ts";
import { openSurvey, type Surveyor } from "../survey.ts";
import { type ChangeMapping, isChangeMapping, mapChanges } from "./change-mapping.ts";
import { type Changes, openChanges } from "./changes.ts";
import { openIdIndex } from "./id-index.ts";
import { openChangeRows } from "./read-change.ts";

/** What a history of changes came to. */
export interface ChangesReading {
  readonly changes: Changes;
  readonly rows: number;
  /** Rows whose opportunity is not in the list. */
  readonly strangers: number;
  readonly mapping: ChangeMapping | null;
  readonly questions: readonly Question[];
}

/**
 * Reads a history of changes beside a list of opportunities that has been read already. Like the
 * list, it comes twice: for its dates may be ambiguous.
 */
export function openChangesReader(
  list: ListReading,
  options: PipelineOptions,
  report: Report,
): SourceReader & { readonly finish: () => ChangesReading } {
  const check = openTextCheck(report);
  const changes = openChanges();
  const questions: Question[] = [];
  let isText = true;
  let mapping: ChangeMapping | null = null;
  let headers: readonly string[] = [];
  let surveyor: Surveyor | null = null;
  let rows: ReturnType<typeof openChangeRows> | null = null;

  let parser: RowParser = openRowParser(options.delimiter, (fields, row, fault) => {
    if (row > 1) return surveyor?.note(fields, row, fault) ?? false;
    headers = fields.map((field) => field.trim());
    // Who wants deleted opportunities wants their history, too.
    const wantsDeleted = options.mapping?.isDeleted === null;
    const guess = { ...mapChanges(headers), ...(wantsDeleted && { isDeleted: null }) };
    if (!isChangeMapping(guess)) {
      const found = listHeaders(headers);
      const action =
        "no history was read; needed are an opportunity's id, a date, and its stage or new value";
      report("no-history-columns", 1, null, found, action);
      return false;
    }
    mapping = guess;
    surveyor = openSurvey(
      makeCells(headers, asList(guess)),
      { width: headers.length, reach: 0 },
      null,
    );
    return true;
  });

  function turn(found: ChangeMapping, survey: ReturnType<Surveyor["survey"]>): void {
    const orders = decideDateOrders(survey, asList(found), options.dateOrder, questions, report);
    const reader = openChangeRows(
      {
        headers,
        mapping: found,
        list,
        order: orders.stageEntered,
        closeOrder: orders.expectedClose,
      },
      openIdIndex(list.entries),
      changes,
      report,
    );
    rows = reader;
    parser = openRowParser(options.delimiter, (fields, row, fault) =>
      row === 1 ? true : reader.note(fields, row, fault),
    );
  }

  return {
    push(text) {
      isText &&= rows !== null || check.note(text);
      if (isText) parser.push(text);
    },
    endPass() {
      if (!isText) return false;
      parser.end();
      if (rows !== null || mapping === null || surveyor === null) return false;
      turn(mapping, surveyor.survey());
      return true;
    },
    finish() {
      const strangers = rows?.strangers() ?? 0;
      if (strangers > 0) {
        const found = `${strangers} rows`;
        report("unknown-opportunity", 1, mapping?.id ?? null, found, "not used: not in the list");
      }
      return { changes, rows: rows?.rows() ?? 0, strangers, mapping, questions };
    },
  };
}

/** The date columns of a history under the names that the survey of a list knows. */
function asList({ id, at, closeDate, amount }: ChangeMapping) {
  const headers: { readonly [field in Field]?: string | null } = {
    ...{ id, stageEntered: at, expectedClose: closeDate, amount },
  };
  return makeMapping((field) => headers[field] ?? null);
}
