import type {
  Hygiene,
  ImportIssue,
  Opportunity,
  PipelineOptions,
  PipelineSummary,
} from "../engine/index.ts";
import { sourceOfBlob } from "./byte-source.ts";
import { readSources, type SourcesReading } from "./read-sources.ts";

/** The files of an export, as a page has them. */
export interface ExportFiles {
  readonly opportunities: Blob;
  readonly history?: Blob;
}

/** What a page needs to know of an export: not the closed ones, of which there may be a million. */
export interface ImportedFiles {
  readonly summary: PipelineSummary;
  readonly issues: readonly ImportIssue[];
  readonly open: readonly Opportunity[];
  readonly hygiene: Hygiene;
  readonly encodings: SourcesReading["encodings"];
}

/** A file is read once for its encoding, once for how it is written, and once for what it says. */
const READINGS = 3;

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
  const { summary, issues, opportunityAt } = read;
  const open: Opportunity[] = [];
  for (let index = 0; index < summary.used; index++) {
    const opportunity = opportunityAt(index);
    if (opportunity.status === "open") open.push(opportunity);
  }
  return { summary, issues, open, hygiene: read.hygiene(), encodings };
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
