import { refuse } from "../failure.ts";
import type { Terminal } from "../terminal.ts";
import type { Expectation } from "./read-bytes.ts";
import { nameOf, readDocument } from "./read-document.ts";

const PIPELINE: Expectation = {
  what: "a pipeline (JSON, as import writes it)",
  bytesMax: 500e6,
  hint: "Import fewer opportunities.",
};

/** A pipeline file as far as a plan needs it. The plan's reader checks the opportunities. */
export interface OpenedPipeline {
  readonly opportunities: readonly unknown[];
  /** What the file says of itself, where it does. */
  readonly summary?: { readonly asOf?: unknown; readonly currency?: unknown };
}

/** The pipeline that --opening names: a file as import writes it, or standard input ("-"). */
export async function openPipeline(path: string, terminal: Terminal): Promise<OpenedPipeline> {
  const document = await readDocument(path, PIPELINE, terminal);
  if (isPipeline(document)) return document;
  return refuse("invalid-pipeline", `${nameOf(path)} is no pipeline (quotacast-pipeline/1)`, {
    path,
    hint: "Make one from a CRM's export: quotacast import deals.csv -o pipeline.json",
  });
}

function isPipeline(document: unknown): document is OpenedPipeline {
  if (typeof document !== "object" || document === null) return false;
  const isFormat = "format" in document && document.format === "quotacast-pipeline/1";
  return isFormat && "opportunities" in document && Array.isArray(document.opportunities);
}
