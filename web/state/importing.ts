import type { Field, PipelineOptions } from "../../engine/index.ts";
import type { ImportedFiles } from "../../workers/run-pool.ts";

/** A CRM's export being looked at, before it becomes the opening. */
export interface Importing {
  readonly files: ImportingFiles;
  /** What a person has said about it so far. */
  readonly options: PipelineOptions;
  /** What was read last; undefined while it is read for the first time. */
  readonly reading: ImportedFiles | undefined;
  readonly memory: Memory;
}

export interface ImportingFiles {
  /** The list of opportunities. */
  readonly opportunities: File;
  /** The history of their changes, where one was given. */
  readonly history?: File;
}

/**
 * What the browser remembers of how such files are read: nothing was said; it was said of an
 * earlier file; it was said now and kept; it could not be kept.
 */
export type Memory = "nothing" | "recalled" | "kept" | "unkept";

/** A field taken from another column than was guessed, or from none. */
export function mappedTo(
  { mapping }: PipelineOptions,
  field: Field,
  header: string | null,
): PipelineOptions {
  return { mapping: { ...mapping, [field]: header } };
}

/** Whether a file has all that an opening needs, and nothing is left to ask. */
export function isReady({ summary, open }: ImportedFiles): boolean {
  return open.length > 0 && summary.questions.length === 0;
}
