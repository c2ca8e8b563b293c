import { dayNumber } from "../../plan/calendar.ts";
import { checkRow } from "../check-row.ts";
import type { Report } from "../issue.ts";
import type { ListReading } from "../list-reading.ts";
import { normalizeWords } from "../normalize-words.ts";
import { readAmount, resolveAmount } from "../read-amount.ts";
import { type DayOrder, readDate, resolveDayOrder } from "../read-date.ts";
import { readShare } from "../read-number-cell.ts";
import { readFlag } from "../read-status.ts";
import { readTimeOfDay } from "../read-time.ts";
import { remember } from "../remember.ts";
import type { RowVisitor } from "../row-parser.ts";
import type { Change } from "./change.ts";
import { CHANGE_FIELDS, type ChangeField, type ChangeMapping } from "./change-mapping.ts";
import type { Changes } from "./changes.ts";
import type { IdIndex } from "./id-index.ts";

/** What CRMs call the fields whose changes matter. */
const FIELD_NAMES: ReadonlyMap<string, Change["field"]> = new Map(
  [
    ...["StageName", "Stage", "dealstage", "Deal Stage"].map((name) => [name, "stage"] as const),
    ...["Amount", "Deal Amount"].map((name) => [name, "amount"] as const),
    ...["CloseDate", "Close Date", "closedate"].map((name) => [name, "closeDate"] as const),
    ...["Owner", "OwnerId", "hubspot_owner_id", "Deal owner"].map(
      (name) => [name, "owner"] as const,
    ),
    ...["ForecastCategory", "ForecastCategoryName", "hs_manual_forecast_category"].map(
      (name) => [name, "forecastCategory"] as const,
    ),
  ].map(([name, field]) => [normalizeWords(name), field]),
);

export interface ChangeConventions {
  readonly headers: readonly string[];
  readonly mapping: ChangeMapping;
  readonly list: ListReading;
  /** How day and month stand in the column of times, and in that of close dates. */
  readonly order: DayOrder | null;
  readonly closeOrder: DayOrder | null;
}

/** Takes the rows of a history of changes, and keeps the changes of opportunities in the list. */
export function openChangeRows(
  { headers, mapping, list, order, closeOrder }: ChangeConventions,
  indexOf: IdIndex,
  changes: Changes,
  report: Report,
) {
  const columns = new Map<ChangeField, number>();
  for (const field of CHANGE_FIELDS) {
    const header = mapping[field];
    if (header !== null) columns.set(field, headers.indexOf(header));
  }
  const text = (fields: readonly string[], field: ChangeField): string => {
    const column = columns.get(field);
    return column === undefined ? "" : (fields[column] ?? "").trim();
  };
  const dayIn = (wanted: DayOrder | null) =>
    remember((cell: string): number | null => {
      const reading = readDate(cell);
      if (reading.kind === "date" || reading.kind === "serial") return dayNumber(reading.iso);
      if (reading.kind !== "day-and-month" || wanted === null) return null;
      const iso = resolveDayOrder(reading, wanted);
      return iso === null ? null : dayNumber(iso);
    });
  const [dayOf, closeDayOf] = [dayIn(order), dayIn(closeOrder ?? order)];
  const layout = { width: headers.length, reach: 0 };
  let rows = 0;
  let strangers = 0;

  const note: RowVisitor = (fields, row, fault) => {
    rows++;
    if (!checkRow(fields, row, fault, layout, report)) return true;
    if (readFlag(text(fields, "isDeleted")) === true) return true;
    const entry = indexOf(text(fields, "id"));
    if (entry === undefined) {
      strangers++;
      return true;
    }
    const cell = text(fields, "at");
    const day = dayOf(cell);
    if (day === null) {
      report("unreadable-date", row, mapping.at, cell, "row not used: it has no time");
      return true;
    }
    const told = text(fields, "recorded");
    const base = {
      entry,
      at: day + (readTimeOfDay(cell) ?? 0) / 24,
      recorded: told === "" ? null : dayOf(told),
      by: text(fields, "by"),
      isImport: /import|migrat/i.test(text(fields, "via")),
    };
    if (mapping.field === null) noteState(fields, base);
    else noteField(fields, base);
    return true;
  };

  type Base = Pick<Change, "entry" | "at" | "recorded" | "by" | "isImport">;
  const nothing = { name: "", before: "", value: 0, valueBefore: null, probability: null };

  /** A row that tells the opportunity's state after a change. */
  function noteState(fields: readonly string[], base: Base): void {
    const stage = text(fields, mapping.stage === null ? "to" : "stage");
    const before = text(fields, "before");
    const probability = readShare(text(fields, "probability"));
    if (stage !== "") {
      changes.add({ ...base, ...nothing, field: "stage", name: stage, before, probability });
    }
    noteAmount(text(fields, "amount"), base);
    noteCloseDate(text(fields, "closeDate"), base);
    const category = text(fields, "forecastCategory");
    if (category !== "") {
      changes.add({ ...base, ...nothing, field: "forecastCategory", name: category });
    }
  }

  /** A row that tells one field's new value. */
  function noteField(fields: readonly string[], base: Base): void {
    const field = FIELD_NAMES.get(normalizeWords(text(fields, "field")));
    const value = text(fields, "to");
    if (field === undefined || value === "") return;
    const before = text(fields, "before");
    if (field === "amount") noteAmount(value, base, before);
    else if (field === "closeDate") noteCloseDate(value, base, before);
    else changes.add({ ...base, ...nothing, field, name: value, before });
  }

  const amountIn = (cell: string): number | null => {
    const reading = cell === "" ? null : readAmount(cell);
    if (reading === null) return null;
    const value = resolveAmount(reading, list.decimal ?? (reading.mark === "," ? "," : "."));
    return value !== null && value >= 0 ? value : null;
  };

  function noteAmount(cell: string, base: Base, before = ""): void {
    const value = amountIn(cell);
    const valueBefore = amountIn(before);
    if (value !== null) changes.add({ ...base, ...nothing, field: "amount", value, valueBefore });
  }

  function noteCloseDate(cell: string, base: Base, before = ""): void {
    const dayIn = (text: string) => (text === "" ? null : closeDayOf(text));
    const [value, valueBefore] = [dayIn(cell), dayIn(before)];
    if (value !== null)
      changes.add({ ...base, ...nothing, field: "closeDate", value, valueBefore });
  }

  return { note, rows: () => rows, strangers: () => strangers };
}
