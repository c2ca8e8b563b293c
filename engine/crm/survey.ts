import type { Cells } from "./cells.ts";
import { checkRow, type RowLayout } from "./check-row.ts";
import { chooseCurrency, findCurrency } from "./currency.ts";
import { DATE_FIELDS, type DateField, eachDateField } from "./field.ts";
import type { Report, Witness } from "./issue.ts";
import type { AmountReading } from "./read-amount.ts";
import type { DateReading } from "./read-date.ts";
import type { RowVisitor } from "./row-parser.ts";

/** The first cell of a date column that proves each reading; null where none does. */
export interface DateEvidence {
  dmy: Witness | null;
  mdy: Witness | null;
  /** The first that could be read either way. */
  either: Witness | null;
  /** The first that is a number as Excel counts days. */
  serial: Witness | null;
  serials: number;
}

/** The first amount that proves each decimal mark; null where none does. */
export interface AmountEvidence {
  point: Witness | null;
  comma: Witness | null;
  /** The first that could be read either way. */
  either: Witness | null;
}

/** What a first reading of the file tells about how it is written. */
export interface Survey {
  readonly dates: { readonly [field in DateField]: DateEvidence };
  readonly amount: AmountEvidence;
  /** Currencies by code, with the first row and the count of rows. */
  readonly currencies: ReadonlyMap<string, { readonly row: number; readonly count: number }>;
  /** Whether any date column holds anything at all. */
  readonly hasDates: boolean;
  readonly rows: number;
}

/** Rows are checked here to be left out, and once more, to be reported, when they are read. */
const UNHEARD: Report = () => {};

/** A first look at a file, row by row. */
export interface Surveyor {
  readonly note: RowVisitor;
  /** What the rows so far tell. */
  readonly survey: () => Survey;
}

/**
 * Looks through the whole file for what proves the order of day and month, the decimal mark and
 * the currency. Nothing is decided here: one cell below may prove what a thousand above leave open.
 *
 * @param planned the plan's currency, which a shared symbol such as $ is taken for where it may be
 */
export function openSurvey(
  { textOf, dateOf, amountOf }: Cells,
  layout: RowLayout,
  planned: string | null,
): Surveyor {
  const dates = eachDateField(makeDateEvidence);
  const amount: AmountEvidence = { point: null, comma: null, either: null };
  const currencies = new Map<string, { row: number; count: number }>();
  let hasDates = false;
  let rows = 0;
  const note: RowVisitor = (fields, row, fault) => {
    rows++;
    if (!checkRow(fields, row, fault, layout, UNHEARD)) return true;
    for (const field of DATE_FIELDS) {
      const text = textOf(fields, field);
      if (text === "") continue;
      hasDates = true;
      noteDate(dates[field], row, text, dateOf(text));
    }
    let named = findCurrency(textOf(fields, "currency"));
    for (const field of ["amount", "wonAmount"] as const) {
      const text = textOf(fields, field);
      const inAmount = text === "" ? null : noteAmount(amount, row, text, amountOf(text));
      named ??= inAmount;
    }
    if (named !== null) countCurrency(currencies, row, chooseCurrency(named, planned));
    return true;
  };
  return { note, survey: () => ({ dates, amount, currencies, hasDates, rows }) };
}

function makeDateEvidence(): DateEvidence {
  return { dmy: null, mdy: null, either: null, serial: null, serials: 0 };
}

function noteDate(evidence: DateEvidence, row: number, text: string, reading: DateReading): void {
  if (reading.kind === "serial") {
    evidence.serials++;
    evidence.serial ??= { row, found: text };
  }
  if (reading.kind !== "day-and-month") return;
  if (reading.first > 12) evidence.dmy ??= { row, found: text };
  else if (reading.second > 12) evidence.mdy ??= { row, found: text };
  else evidence.either ??= { row, found: text };
}

/** Notes what an amount proves, and gives the currencies it may be in. */
function noteAmount(
  evidence: AmountEvidence,
  row: number,
  text: string,
  reading: AmountReading | null,
): readonly string[] | null {
  if (reading === null) return null;
  const { mark, currencies } = reading;
  if (mark === "either") evidence.either ??= { row, found: text };
  if (mark === ".") evidence.point ??= { row, found: text };
  if (mark === ",") evidence.comma ??= { row, found: text };
  return currencies;
}

function countCurrency(
  counts: Map<string, { row: number; count: number }>,
  row: number,
  currency: string,
): void {
  const known = counts.get(currency);
  if (known === undefined) counts.set(currency, { row, count: 1 });
  else known.count++;
}
