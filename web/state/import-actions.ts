import type { Field, PipelineOptions } from "../../engine/index.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import { type Importing, mappedTo } from "./importing.ts";
import type { State } from "./state.ts";

export interface ImportActions {
  /** Reads a CRM's file as far as it goes without asking. */
  beginImport(fileName: string, text: string): Promise<void>;
  /** Answers what the file left open, or corrects what was guessed. */
  setImportOptions(said: PipelineOptions): void;
  /** Takes a field from another column, or from none. */
  setImportColumn(field: Field, header: string | null): void;
  closeImport(): void;
}

/** The ways to look at a CRM's file; whatever is said about it, it is read again, off the page. */
export function importActions({ importing, problem }: State, pool: RunPool): ImportActions {
  async function read(asked: Importing): Promise<void> {
    importing.value = asked;
    try {
      const { value: pipeline } = await pool.readPipeline(asked.text, asked.options);
      if (importing.value === asked) importing.value = { ...asked, pipeline };
    } catch (error) {
      if (importing.value !== asked) return;
      importing.value = undefined;
      problem.value = {
        title: `${asked.fileName} could not be read.`,
        advice: "Export your opportunities as CSV again and drop that file here.",
        details: [error instanceof Error ? error.message : String(error)],
      };
    }
  }

  function setImportOptions(said: PipelineOptions): void {
    const { value } = importing;
    if (value) void read({ ...value, options: { ...value.options, ...said } });
  }

  function setImportColumn(field: Field, header: string | null): void {
    const { value } = importing;
    if (value) setImportOptions(mappedTo(value.options, field, header));
  }

  return {
    beginImport: (fileName, text) => read({ fileName, text, options: {}, pipeline: undefined }),
    setImportOptions,
    setImportColumn,
    closeImport() {
      importing.value = undefined;
    },
  };
}
