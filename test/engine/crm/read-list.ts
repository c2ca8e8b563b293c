import type { PipelineOptions } from "../../../engine/crm/pipeline-options.ts";
import { readPipeline } from "../../../engine/crm/read-pipeline.ts";

export const HEADER = "id,stage,created,close date,amount,source,owner,segment";
export const WON = "A,Closed Won,2026-01-03,2026-02-01,1200.50,Web,Ann,SMB";
export const OPEN = "B,Proposal,2026-01-05,2026-09-01,900,,Bob,";

/** Reads a list under the usual header. */
export function read(rows: readonly string[], options: PipelineOptions = {}) {
  return readText([HEADER, ...rows].join("\n"), options);
}

/** What a test looks at: opportunities, issues as "code row column", and the summary. */
export function readText(text: string, options: PipelineOptions = {}) {
  const { value, issues } = readPipeline(text, options);
  const codes = issues.map(({ code, row, column }) => `${code} ${row} ${column ?? ""}`.trim());
  return { opportunities: value.opportunities, codes, issues, summary: value.summary };
}
