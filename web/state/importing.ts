import {
  type Field,
  type Pipeline,
  type PipelineOptions,
  readPipeline,
} from "../../engine/index.ts";

/** A CRM file being looked at, before it becomes the opening. */
export interface Importing {
  readonly fileName: string;
  readonly text: string;
  /** What the reader of the file has said about it so far. */
  readonly options: PipelineOptions;
  readonly pipeline: Pipeline;
}

/** Reads a CRM file as far as it goes without asking. */
export function beginImport(fileName: string, text: string): Importing {
  return { fileName, text, options: {}, pipeline: readPipeline(text).value };
}

/** Reads it again with something said about it. */
export function withOptions(importing: Importing, said: PipelineOptions): Importing {
  const options = { ...importing.options, ...said };
  return { ...importing, options, pipeline: readPipeline(importing.text, options).value };
}

/** Reads it again with a field taken from another column, or from none. */
export function withColumn(importing: Importing, field: Field, header: string | null): Importing {
  const mapping = { ...importing.options.mapping, [field]: header };
  return withOptions(importing, { mapping });
}

/** Whether the file has all that an opening needs, and nothing is left to ask. */
export function isReady({ pipeline }: Importing): boolean {
  return pipeline.summary.open > 0 && pipeline.summary.questions.length === 0;
}
