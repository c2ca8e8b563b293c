import { dayNumber, isoDate } from "../plan/calendar.ts";
import { checkAgainstAsOf, latestDay } from "./check-against-as-of.ts";
import { openCollector } from "./collect-entries.ts";
import { decideCurrency } from "./decide-currency.ts";
import { decideDateOrders } from "./decide-date-order.ts";
import { decideDecimal } from "./decide-decimal.ts";
import type { Report } from "./issue.ts";
import type { ListReading } from "./list-reading.ts";
import type { PipelineOptions } from "./pipeline-options.ts";
import { presetOf } from "./presets/detect-preset.ts";
import type { Question } from "./question.ts";
import { openRowParser, type RowParser } from "./row-parser.ts";
import type { SourceReader } from "./source-reader.ts";
import { makeStatusVocabulary } from "./status-vocabulary.ts";
import type { Survey } from "./survey.ts";
import { openSurveying, type Surveyed } from "./surveying.ts";

/**
 * Reads a CRM's list of opportunities, which comes to it twice: the first time it learns how the
 * file is written, the second time it reads it. So memory holds the entries only.
 */
export function openListReader(
  options: PipelineOptions,
  report: Report,
): SourceReader & { readonly finish: () => ListReading } {
  const surveying = openSurveying(options, report);
  let reading: Reading | null = null;
  let finished: ListReading | null = null;
  return {
    push(text) {
      if (reading === null) surveying.push(text);
      else reading.parser.push(text);
    },
    endPass() {
      if (reading !== null) {
        reading.parser.end();
        return false;
      }
      const surveyed = surveying.end();
      if (surveyed === null) return false;
      reading = openReading(surveyed, options, report);
      return true;
    },
    finish() {
      finished ??= reading === null ? surveying.layout() : finishReading(reading, options, report);
      return finished;
    },
  };
}

interface Reading {
  readonly parser: RowParser;
  readonly reading: ListReading;
}

function openReading(
  { layout, survey, cells }: Surveyed,
  options: PipelineOptions,
  report: Report,
): Reading {
  const { mapping, headers } = layout;
  reportEmptiness(survey, report);
  const questions: Question[] = [];
  const dayOrders = decideDateOrders(survey, mapping, options.dateOrder, questions, report);
  const decimal = decideDecimal(survey, mapping, options.decimal, questions, report);
  const currency = decideCurrency(survey, mapping, options, report);
  const { rates = {}, statuses = {}, stages } = options;
  const outcomeOf = makeStatusVocabulary(statuses);
  const stageOf = (name: string) => (stages && Object.hasOwn(stages, name) ? stages[name] : name);
  const conventions = {
    ...{ cells, mapping, dayOrders, decimal, currency, rates, outcomeOf },
    unitsOfMoney: presetOf(layout.preset).unitsOfMoney ?? 1,
    stages: stages === undefined ? null : new Map(Object.entries(stages)),
  };
  const { note, entries } = openCollector(headers, conventions, report);
  const parser = openRowParser(options.delimiter, (fields, row, fault) =>
    row === 1 ? true : note(fields, row, fault),
  );
  const counted = [...survey.currencies].map(([code, { count }]) => [code, count] as const);
  const decisions = {
    ...{ dayOrders, decimal, currency, questions, outcomeOf, stageOf },
    rows: survey.rows,
    currencies: Object.fromEntries(counted),
  };
  return { parser, reading: { ...layout, ...decisions, entries } };
}

function finishReading(
  { reading }: Reading,
  options: PipelineOptions,
  report: Report,
): ListReading {
  const { entries, mapping } = reading;
  const latest = latestDay(entries);
  const asOf = options.asOf === undefined ? latest : dayNumber(options.asOf);
  for (let index = 0; index < entries.count(); index++) {
    checkAgainstAsOf(entries, index, asOf, mapping, report);
  }
  const isAsOfInferred = options.asOf === undefined && asOf !== null;
  return { ...reading, asOf: asOf === null ? null : isoDate(asOf), isAsOfInferred };
}

function reportEmptiness({ rows, hasDates }: Survey, report: Report): void {
  if (rows === 0) report("no-rows", 1, null, "a header and no rows", "nothing was read");
  else if (!hasDates) {
    const action = "read on; without dates nothing can be learnt about time";
    report("no-dates", 1, null, "no column with dates in it", action);
  }
}
