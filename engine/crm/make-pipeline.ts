import { dayNumber } from "../plan/calendar.ts";
import type { Opportunity } from "../plan/opportunity-schema.ts";
import type { IssueLog } from "./issue.ts";
import type { ListReading } from "./list-reading.ts";
import { opportunityOf } from "./opportunity-of.ts";
import { PIPELINE_FORMAT, type Pipeline, type PipelineSummary } from "./pipeline.ts";
import type { Status } from "./status-vocabulary.ts";

type Issues = Pick<IssueLog, "issues" | "counts">;

/** The document of a reading, with everything counted and the issues in the order of the file. */
export function makePipeline(reading: ListReading, log: Issues): Pipeline {
  const { entries } = reading;
  const asOf = reading.asOf === null ? null : dayNumber(reading.asOf);
  const opportunities: Opportunity[] = [];
  for (let index = 0; index < entries.count(); index++) {
    opportunities.push(opportunityOf(entries.at(index), asOf));
  }
  const issues = [...log.issues].sort((a, b) => a.row - b.row);
  return { format: PIPELINE_FORMAT, opportunities, issues, summary: summarize(reading, log) };
}

/** What a reading came to, without the opportunities themselves. */
export function summarize(reading: ListReading, { counts: issueCounts }: Issues): PipelineSummary {
  const { entries, outcomeOf: _, stageOf: __, rows, preset, ...rest } = reading;
  const counts: Record<Status, number> = { won: 0, lost: 0, open: 0 };
  for (let index = 0; index < entries.count(); index++) counts[entries.statusAt(index)]++;
  return { rows, used: entries.count(), ...counts, preset, issueCounts, ...rest };
}
