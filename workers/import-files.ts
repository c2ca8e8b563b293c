import {
  detectPreset,
  type Export,
  type Finding,
  type Hygiene,
  type ImportIssue,
  type Opportunity,
  type PipelineOptions,
  type PipelineSummary,
  type PresetName,
} from "../engine/index.ts";
import { sourceOfBlob } from "./byte-source.ts";
import { groupIssues, type IssueGroup } from "./group-issues.ts";
import { indexAtRow } from "./index-at-row.ts";
import { type PreviewRow, previewRows } from "./preview-rows.ts";
import { readSources, type SourcesReading } from "./read-sources.ts";

/** The files of an export, as a page has them. */
export interface ExportFiles {
  readonly opportunities: Blob;
  readonly history?: Blob;
}

/** What a page needs to know of an export: not the closed ones, of which there may be a million. */
export interface ImportedFiles {
  readonly summary: PipelineSummary;
  /** The CRM that the headers tell, whatever a person said. */
  readonly detected: PresetName;
  readonly issues: readonly ImportIssue[];
  /** As many of the issues, the first ones, are of the list. */
  readonly issuesOfList: number;
  readonly groups: readonly IssueGroup[];
  readonly preview: readonly PreviewRow[];
  /** None where there are more than a page can hold, as `summary.open` tells. */
  readonly open: readonly Opportunity[];
  readonly hygiene: Hygiene;
  /** By the code of a finding: the ids of all open ones in which it was found. */
  readonly found: Readonly<Record<string, readonly string[]>>;
  readonly encodings: SourcesReading["encodings"];
}

/** A file is read once for its encoding, once for how it is written, and once for what it says. */
const READINGS = 3;

/** More cross to the page in seconds only, and no forecast of so many ends in minutes. */
export const OPEN_MAX = 100_000;

/** As the command line's report names. */
const IDS_NAMED = 20;

/** Reads the files of an export, with the share that is done told at most a hundred times. */
export async function importFiles(
  files: ExportFiles,
  options: PipelineOptions,
  onProgress: (share: number) => void = () => {},
): Promise<ImportedFiles> {
  const total = READINGS * (files.opportunities.size + (files.history?.size ?? 0));
  let [done, told] = [0, 0];
  const { read, encodings } = await readFiles(files, options, (bytes) => {
    done += bytes;
    const percent = Math.floor((100 * done) / total);
    if (percent > told) onProgress(percent / 100);
    told = percent;
  });
  const { summary, issues, issuesOfList } = read;
  const open = summary.open > OPEN_MAX ? [] : openOf(read);
  const whole = read.hygiene(open.length === 0 ? IDS_NAMED : Infinity);
  const findings = whole.findings.map((each) => ({ ...each, ids: each.ids.slice(0, IDS_NAMED) }));
  return {
    ...{ summary, issues, issuesOfList, open, encodings },
    detected: detectPreset(summary.headers),
    groups: groupIssues({ issues, issuesOfList, amountAt: amountAtRow(read) }),
    preview: await previewRows(files.opportunities, encodings.opportunities, read),
    hygiene: { ...whole, findings },
    found: foundIn(open, whole.findings),
  };
}

/** Reads the files of an export: what learns from its history reads it where it works. */
export function readFiles(
  { opportunities, history }: ExportFiles,
  options: PipelineOptions,
  onRead?: (bytes: number) => void,
): Promise<SourcesReading> {
  const sources = {
    opportunities: sourceOfBlob(opportunities),
    ...(history !== undefined && { history: sourceOfBlob(history) }),
  };
  return readSources(sources, options, onRead);
}

function openOf({ summary, opportunityAt }: Export): readonly Opportunity[] {
  const open: Opportunity[] = [];
  for (let index = 0; index < summary.used; index++) {
    const opportunity = opportunityAt(index);
    if (opportunity.status === "open") open.push(opportunity);
  }
  return open;
}

/** What the opportunity of a row is worth; 0 where the row became none, or it has no amount. */
function amountAtRow(read: Export): (row: number) => number {
  return (row) => {
    const index = indexAtRow(read, row);
    return index === undefined ? 0 : (read.opportunityAt(index).amount ?? 0);
  };
}

function foundIn(open: readonly Opportunity[], findings: readonly Finding[]) {
  const isOpen = new Set(open.map(({ id }) => id));
  const found = findings
    .filter(({ touches }) => touches !== "history")
    .map(({ code, ids }) => [code, ids.filter((id) => isOpen.has(id))] as const);
  return Object.fromEntries(found.filter(([, ids]) => ids.length > 0));
}
