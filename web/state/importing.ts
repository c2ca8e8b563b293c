import type { Field, Pipeline, PipelineOptions } from "../../engine/index.ts";

/** A CRM file being looked at, before it becomes the opening. */
export interface Importing {
  readonly fileName: string;
  readonly text: string;
  /** What a person has said about the file so far. */
  readonly options: PipelineOptions;
  /** What was read; undefined while it is being read for the first time. */
  readonly pipeline: Pipeline | undefined;
}

/** A field taken from another column than was guessed, or from none. */
export function mappedTo(
  { mapping }: PipelineOptions,
  field: Field,
  header: string | null,
): PipelineOptions {
  return { mapping: { ...mapping, [field]: header } };
}

/** Whether a file has all that an opening needs, and nothing is left to ask. */
export function isReady({ summary }: Pipeline): boolean {
  return summary.open > 0 && summary.questions.length === 0;
}
