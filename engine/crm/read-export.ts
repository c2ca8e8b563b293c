import type { History } from "../history/history-schema.ts";
import type { Reading } from "../plan/issue.ts";
import { type Export, openExportReader } from "./export-reader.ts";
import type { Hygiene } from "./hygiene/hygiene-schema.ts";
import { PIPELINE_FORMAT, type Pipeline } from "./pipeline.ts";
import type { PipelineOptions } from "./pipeline-options.ts";
import { readWhole } from "./source-reader.ts";

/** The texts of an export. */
export interface ExportTexts {
  /** The list of opportunities. */
  readonly opportunities: string;
  /** The history of their changes, where there is one. */
  readonly history?: string;
}

/** What an export holds: the pipeline, and the history it tells, or why it tells none. */
export interface ExportReading {
  readonly pipeline: Pipeline;
  readonly history: Reading<History>;
  readonly hygiene: Hygiene;
}

/**
 * Reads an export of a CRM that is in memory as a whole. Nothing in the texts makes it throw: what
 * is wrong becomes an issue that says what was done about it.
 *
 * @throws {RangeError} if an option is not what its type and comment say
 */
export function readExport(texts: ExportTexts, options: PipelineOptions = {}): ExportReading {
  const reader = openExportReader(options);
  readWhole(reader.list, texts.opportunities);
  if (texts.history !== undefined) readWhole(reader.openHistory(), texts.history);
  const read = reader.finish();
  return { pipeline: pipelineOf(read), history: read.history(), hygiene: read.hygiene() };
}

/** The document of a whole export. */
export function pipelineOf({ summary, issues, opportunityAt }: Export): Pipeline {
  const opportunities = Array.from({ length: summary.used }, (_, index) => opportunityAt(index));
  return { format: PIPELINE_FORMAT, opportunities, issues, summary };
}
