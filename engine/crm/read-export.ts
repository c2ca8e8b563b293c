import type { History } from "../history/history-schema.ts";
import type { Reading } from "../plan/issue.ts";
import { makeHistory } from "./make-history.ts";
import type { Pipeline } from "./pipeline.ts";
import type { PipelineOptions } from "./pipeline-options.ts";
import { readPipeline } from "./read-pipeline.ts";

/** The texts of an export. */
export interface ExportTexts {
  /** The list of opportunities. */
  readonly opportunities: string;
}

/** What an export holds: the pipeline, and the history it tells, or why it tells none. */
export interface ExportReading {
  readonly pipeline: Pipeline;
  readonly history: Reading<History>;
}

/**
 * Reads an export of a CRM: see readPipeline.
 *
 * @throws {RangeError} if an option is not what its type and comment say
 */
export function readExport(texts: ExportTexts, options: PipelineOptions = {}): ExportReading {
  const { value: pipeline } = readPipeline(texts.opportunities, options);
  return { pipeline, history: makeHistory(pipeline) };
}
