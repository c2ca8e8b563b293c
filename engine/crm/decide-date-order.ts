import { countText } from "../numeric/count-text.ts";
import type { ColumnMapping, DateField } from "./field.ts";
import { DATE_FIELDS, eachDateField } from "./field.ts";
import type { Report, Witness } from "./issue.ts";
import type { Question } from "./question.ts";
import { type DayOrder, readDate, resolveDayOrder } from "./read-date.ts";
import type { DateEvidence, Survey } from "./survey.ts";

/** How day and month stand in each date column; null where that is not known. */
export type DayOrders = { readonly [field in DateField]: DayOrder | null };

/**
 * Decides the order of day and month, column by column: by what a person said, else by what the
 * column proves. Where it proves both or nothing, that is asked and not guessed.
 *
 * @param said "ymd" says that dates begin with the year, and so leaves the order of others open
 * @param questions takes what has to be asked
 */
export function decideDateOrders(
  survey: Survey,
  mapping: ColumnMapping,
  said: DayOrder | "ymd" | undefined,
  questions: Question[],
  report: Report,
): DayOrders {
  const proven = DATE_FIELDS.map((field) => provenOrder(survey.dates[field]));
  const elsewhere = proven.find((order) => order !== null) ?? null;
  const decide = (field: DateField): DayOrder | null => {
    const evidence = survey.dates[field];
    reportSerials(evidence, mapping[field], report);
    if (said === "dmy" || said === "mdy") return said;
    const order = provenOrder(evidence);
    const open = openWitness(evidence, order);
    if (open !== null) questions.push(ask(open, mapping[field] ?? "", evidence, elsewhere, report));
    return order;
  };
  return eachDateField(decide);
}

function provenOrder({ dmy, mdy }: DateEvidence): DayOrder | null {
  if (dmy !== null && mdy === null) return "dmy";
  return mdy !== null && dmy === null ? "mdy" : null;
}

/** The cell to ask about; null where nothing is open. */
function openWitness(evidence: DateEvidence, order: DayOrder | null): Witness | null {
  return order === null ? (evidence.either ?? evidence.dmy) : null;
}

function ask(
  witness: Witness,
  column: string,
  { dmy, mdy }: DateEvidence,
  elsewhere: DayOrder | null,
  report: Report,
): Question {
  const contradiction =
    dmy !== null && mdy !== null
      ? `${dmy.found} in row ${dmy.row} and ${mdy.found} in row ${mdy.row} contradict each other`
      : null;
  const action = "left the day-and-month dates of this column unread: say which comes first";
  const found = contradiction ?? witness.found;
  report("date-order-ambiguous", witness.row, column, found, action);
  const answers = (["dmy", "mdy"] as const).map((answer) => ({
    answer,
    means: meaning(witness.found, answer),
  }));
  // Only in day-first countries do dots stand between the numbers of a date.
  const suggested = contradiction !== null ? null : witness.found.includes(".") ? "dmy" : elsewhere;
  const code = "date-order-ambiguous";
  return { code, column, ...witness, option: "dateOrder", answers, suggested };
}

function meaning(text: string, order: DayOrder): string {
  const reading = readDate(text);
  const iso = reading.kind === "day-and-month" ? resolveDayOrder(reading, order) : null;
  return iso ?? "not possible";
}

function reportSerials({ serial, serials }: DateEvidence, column: string | null, report: Report) {
  if (serial === null) return;
  const action = `read as Excel's count of days, ${countText(serials)} times in this column`;
  report("excel-serial-date", serial.row, column, serial.found, action);
}
