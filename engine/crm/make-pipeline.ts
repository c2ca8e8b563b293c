import type { Opportunity } from "../plan/opportunity-schema.ts";
import { makeMapping } from "./field.ts";
import type { IssueLog } from "./issue.ts";
import { PIPELINE_FORMAT, type Pipeline, type PipelineSummary } from "./pipeline.ts";
import { detectPreset } from "./preset.ts";
import type { Status } from "./status-vocabulary.ts";

/** What reading a file found, before it is counted. */
export type Findings = Omit<PipelineSummary, "used" | Status | "preset" | "issueCounts"> & {
  readonly opportunities: readonly Opportunity[];
};

/** The findings of a file in which nothing can be read. */
export const NO_FINDINGS: Findings = {
  opportunities: [],
  rows: 0,
  headers: [],
  mapping: makeMapping(() => null),
  delimiter: ",",
  dayOrders: { created: null, closed: null, expectedClose: null, stageEntered: null },
  decimal: null,
  currency: null,
  asOf: null,
  isAsOfInferred: false,
  questions: [],
};

/** The document of a reading, with everything counted and the issues in the order of the file. */
export function makePipeline(
  { opportunities, ...findings }: Findings,
  { issues, counts: issueCounts }: Pick<IssueLog, "issues" | "counts">,
): Pipeline {
  const counts: Record<Status, number> = { won: 0, lost: 0, open: 0 };
  for (const { status } of opportunities) counts[status]++;
  const preset = detectPreset(findings.headers);
  const { rows, ...rest } = findings;
  return {
    format: PIPELINE_FORMAT,
    opportunities,
    issues: [...issues].sort((a, b) => a.row - b.row),
    summary: { rows, used: opportunities.length, ...counts, preset, issueCounts, ...rest },
  };
}
