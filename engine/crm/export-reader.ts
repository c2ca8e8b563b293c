import type { History } from "../history/history-schema.ts";
import type { Reading } from "../plan/issue.ts";
import type { Opportunity } from "../plan/opportunity-schema.ts";
import { type ChangesReading, openChangesReader } from "./changes/changes-reader.ts";
import { checkOptions } from "./check-options.ts";
import { gatherFacts } from "./facts.ts";
import type { Hygiene } from "./hygiene/hygiene-schema.ts";
import { makeHygiene } from "./hygiene/make-hygiene.ts";
import { type Issue, openIssueLog } from "./issue.ts";
import { pushesOf } from "./life.ts";
import { openListReader } from "./list-reader.ts";
import { type HistoryParts, makeHistory, wholeHistory } from "./make-history.ts";
import { summarize } from "./make-pipeline.ts";
import { opportunityOf } from "./opportunity-of.ts";
import type { PipelineSummary } from "./pipeline.ts";
import type { PipelineOptions } from "./pipeline-options.ts";
import type { SourceReader } from "./source-reader.ts";

/** What was read of an export. What may be large is made when it is asked for. */
export interface Export {
  readonly summary: PipelineSummary;
  /** Ordered by row; of the list first, then of the history. */
  readonly issues: readonly Issue[];
  /** As many of the issues, the first ones, are of the list. */
  readonly issuesOfList: number;
  readonly opportunityAt: (index: number) => Opportunity;
  /** The row of the list that an opportunity was read from; rows rise with the index. */
  readonly rowAt: (index: number) => number;
  /** The history that the export tells, or why it tells none. */
  readonly history: () => Reading<History>;
  /** The same history, its opportunities one at a time. */
  readonly historyParts: () => Reading<HistoryParts>;
  /** @param idsMax ids that each finding names; twenty where left out */
  readonly hygiene: (idsMax?: number) => Hygiene;
  /** The ids of all opportunities in which a finding of the hygiene report was found. */
  readonly found: (code: string) => readonly string[];
}

/** Reads an export that comes in pieces: its list first, then its history of changes, if any. */
export interface ExportReader {
  readonly list: SourceReader;
  /** Opens the history of changes; the list must have been read to its end. */
  readonly openHistory: () => SourceReader;
  readonly finish: () => Export;
}

/** @throws {RangeError} if an option is not what its type and comment say */
export function openExportReader(options: PipelineOptions = {}): ExportReader {
  checkOptions(options);
  const log = openIssueLog();
  const historyLog = openIssueLog();
  const list = openListReader(options, log.report);
  let changes: { readonly finish: () => ChangesReading } | null = null;
  return {
    list,
    openHistory() {
      const reader = openChangesReader(list.finish(), options, historyLog.report);
      changes = reader;
      return reader;
    },
    finish() {
      const reading = list.finish();
      const history = changes?.finish() ?? null;
      const facts = gatherFacts(reading, history?.changes ?? null, options.firstRecord);
      const counts = { ...historyLog.counts, ...log.counts };
      const summary = summarize(reading, { issues: log.issues, counts });
      const questions = [...summary.questions, ...(history?.questions ?? [])];
      const byRow = (a: Issue, b: Issue) => a.row - b.row;
      const historyParts = () => makeHistory(reading, facts, history !== null);
      let findings: Hygiene["findings"] | null = null;
      return {
        summary: { ...summary, questions, changes: history?.rows ?? null },
        issues: [...log.issues].sort(byRow).concat([...historyLog.issues].sort(byRow)),
        issuesOfList: log.issues.length,
        opportunityAt(index) {
          const entry = reading.entries.at(index);
          const isTold = history !== null && entry.status === "open";
          const pushes = isTold ? pushesOf(entry, facts.lifeAt(index, entry)) : entry.pushes;
          return opportunityOf(entry, facts.asOf, pushes);
        },
        rowAt: reading.entries.rowAt,
        history: () => wholeHistory(historyParts()),
        historyParts,
        hygiene: (idsMax) => makeHygiene(reading, facts, counts, idsMax),
        found(code) {
          findings ??= makeHygiene(reading, facts, counts, Infinity).findings;
          return findings.find((finding) => finding.code === code)?.ids ?? [];
        },
      };
    },
  };
}
