import { makeCells } from "./cells.ts";
import { checkAgainstAsOf, latestDay } from "./check-against-as-of.ts";
import { checkColumns } from "./check-columns.ts";
import { checkOptions } from "./check-options.ts";
import { checkHeader, layOutRows } from "./check-row.ts";
import { checkText } from "./check-text.ts";
import { collectOpportunities } from "./collect-opportunities.ts";
import { decideCurrency } from "./decide-currency.ts";
import { decideDateOrders } from "./decide-date-order.ts";
import { decideDecimal } from "./decide-decimal.ts";
import { type Issue, openIssueLog, type Report } from "./issue.ts";
import { type Findings, makePipeline, NO_FINDINGS } from "./make-pipeline.ts";
import type { Pipeline } from "./pipeline.ts";
import type { PipelineOptions } from "./pipeline-options.ts";
import type { Question } from "./question.ts";
import { resolveMapping } from "./resolve-mapping.ts";
import { openSheet } from "./sheet.ts";
import { makeStatusVocabulary } from "./status-vocabulary.ts";
import { type Survey, surveySheet } from "./survey.ts";

/** A pipeline read from a file, and all that was wrong with the file. */
export interface PipelineReading {
  readonly value: Pipeline;
  /** The same as `value.issues`. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a CRM's list of opportunities: delimited text with one header row. Nothing in the text
 * makes it throw: what is wrong becomes an issue that says what was done about it, and what is
 * ambiguous becomes a question in the summary.
 *
 * The text is read twice, first to learn how it is written and then to read it, so that rows need
 * not be kept: memory holds the opportunities and issues only.
 *
 * @throws {RangeError} if an option is not what its type and comment say
 * @example readPipeline("id,stage,amount\nA,Closed Won,100").value.summary.won // 1
 */
export function readPipeline(text: string, options: PipelineOptions = {}): PipelineReading {
  checkOptions(options);
  const log = openIssueLog();
  const { report } = log;
  const findings = checkText(text, report) ? readSheet(text, options, report) : NO_FINDINGS;
  const value = makePipeline(findings, log);
  return { value, issues: value.issues };
}

function readSheet(text: string, options: PipelineOptions, report: Report): Findings {
  const sheet = openSheet(text, options.delimiter);
  const { headers, delimiter } = sheet;
  if (!checkHeader(sheet, report)) return NO_FINDINGS;
  const mapping = resolveMapping(headers, options.mapping ?? {}, report);
  const layout = { ...NO_FINDINGS, headers, delimiter, mapping };
  if (!checkColumns(headers, mapping, report)) return layout;

  const cells = makeCells(headers, mapping);
  const rowLayout = layOutRows(headers, mapping);
  const survey = surveySheet(sheet, cells, rowLayout, options.currency ?? null);
  reportEmptiness(survey, report);
  const questions: Question[] = [];
  const dayOrders = decideDateOrders(survey, mapping, options.dateOrder, questions, report);
  const decimal = decideDecimal(survey, mapping, options.decimal, questions, report);
  const currency = decideCurrency(survey, mapping, options, report);

  const { rates = {}, statuses = {}, stages } = options;
  const entries = collectOpportunities(
    sheet,
    {
      ...{ cells, mapping, dayOrders, decimal, currency, rates },
      outcomeOf: makeStatusVocabulary(statuses),
      stages: stages === undefined ? null : new Map(Object.entries(stages)),
    },
    report,
  );
  const asOf = options.asOf ?? latestDay(entries);
  const isAsOfInferred = options.asOf === undefined && asOf !== null;
  const opportunities = entries.map((entry) => checkAgainstAsOf(entry, asOf, mapping, report));
  const { rows } = survey;
  const decisions = { dayOrders, decimal, currency, asOf, isAsOfInferred, questions };
  return { ...layout, rows, ...decisions, opportunities };
}

function reportEmptiness({ rows, hasDates }: Survey, report: Report): void {
  if (rows === 0) report("no-rows", 1, null, "a header and no rows", "nothing was read");
  else if (!hasDates) {
    const action = "read on; without dates nothing can be learnt about time";
    report("no-dates", 1, null, "no column with dates in it", action);
  }
}
