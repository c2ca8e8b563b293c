import { checkOptions } from "./check-options.ts";
import { type Issue, openIssueLog } from "./issue.ts";
import { openListReader } from "./list-reader.ts";
import { makePipeline } from "./make-pipeline.ts";
import type { Pipeline } from "./pipeline.ts";
import type { PipelineOptions } from "./pipeline-options.ts";
import { readWhole } from "./source-reader.ts";

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
 * @throws {RangeError} if an option is not what its type and comment say
 * @example readPipeline("id,stage,amount\nA,Closed Won,100").value.summary.won // 1
 */
export function readPipeline(text: string, options: PipelineOptions = {}): PipelineReading {
  checkOptions(options);
  const log = openIssueLog();
  const reader = openListReader(options, log.report);
  readWhole(reader, text);
  const value = makePipeline(reader.finish(), log);
  return { value, issues: value.issues };
}
