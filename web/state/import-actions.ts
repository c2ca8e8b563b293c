import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { Field, PipelineOptions } from "../../engine/index.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import { type Importing, mappedTo } from "./importing.ts";
import type { State } from "./state.ts";

export interface ImportActions {
  /** Share of the files that is read, in [0, 1]; undefined while nothing is being read. */
  readonly importProgress: ReadonlySignal<number | undefined>;
  /** Reads a CRM's export as far as it goes without asking. */
  beginImport(file: File): Promise<void>;
  /** Reads a history of changes beside the list. */
  addImportHistory(file: File): void;
  /** Answers what the file left open, or corrects what was guessed. */
  setImportOptions(said: PipelineOptions): void;
  /** Takes a field from another column, or from none. */
  setImportColumn(field: Field, header: string | null): void;
  /** Forgets what was said of files with these columns, and reads this one as if nothing was. */
  forgetImport(): Promise<void>;
  /** Ends what is being read; what was read before stays. */
  cancelImport(): void;
  closeImport(): void;
}

/**
 * The ways to look at a CRM's export. Whatever is said about it, it is read again: in a worker,
 * part by part, so that a file of any size neither holds the page up nor fills it.
 */
export function importActions({ importing, problem }: State, pool: RunPool): ImportActions {
  const progress = signal<number | undefined>(undefined);
  let current: AbortController | undefined;
  /** As it was last read to the end. */
  let finished: Importing | undefined;

  async function read(asked: Importing): Promise<void> {
    current?.abort();
    const controller = new AbortController();
    current = controller;
    batch(() => {
      importing.value = asked;
      progress.value = 0;
    });
    const onProgress = (share: number) => {
      if (current === controller) progress.value = share;
    };
    try {
      const { signal } = controller;
      const reading = await pool.importFiles(asked.files, asked.options, { onProgress, signal });
      if (current !== controller) return;
      // What began another workspace meanwhile has closed it.
      if (importing.value === asked) finished = { ...asked, reading };
      end();
    } catch (error) {
      if (current !== controller) return;
      end();
      problem.value = {
        title: `${asked.files.opportunities.name} could not be read.`,
        advice: "Export your opportunities as CSV again and drop that file here.",
        details: [error instanceof Error ? error.message : String(error)],
      };
    }
  }

  function end(): void {
    current = undefined;
    batch(() => {
      progress.value = undefined;
      if (importing.value !== undefined) importing.value = finished;
    });
  }

  function close(): void {
    current?.abort();
    finished = undefined;
    end();
  }

  async function begin(file: File): Promise<void> {
    close();
    const fresh: Importing = {
      files: { opportunities: file },
      options: {},
      reading: undefined,
      memory: "nothing",
    };
    importing.value = fresh;
    const { recallOptions } = await import("./import-memory.ts");
    const options = await recallOptions(file, pool);
    if (importing.value !== fresh) return;
    await read(options === undefined ? fresh : { ...fresh, options, memory: "recalled" });
  }

  /** What is said of a file is kept once it was read so, for only then are its columns known. */
  async function say(said: PipelineOptions): Promise<void> {
    const { value } = importing;
    if (value === undefined) return;
    const options = { ...value.options, ...said };
    await read({ ...value, options });
    if (importing.value?.options !== options || Object.keys(said).join() === "asOf") return;
    const { keepOptions } = await import("./import-memory.ts");
    const headers = importing.value.reading?.summary.headers ?? [];
    remember(keepOptions(headers, options) ? "kept" : "unkept");
  }

  function remember(memory: Importing["memory"]): void {
    if (importing.value === undefined || importing.value !== finished) return;
    finished = { ...finished, memory };
    importing.value = finished;
  }

  return {
    importProgress: progress,
    beginImport: begin,
    addImportHistory(history) {
      const { value } = importing;
      if (value) void read({ ...value, files: { ...value.files, history } });
    },
    setImportOptions: (said) => void say(said),
    setImportColumn(field, header) {
      const { value } = importing;
      if (value) void say(mappedTo(value.options, field, header));
    },
    async forgetImport() {
      const { value } = importing;
      if (value?.reading === undefined) return;
      const { forgetOptions } = await import("./import-memory.ts");
      forgetOptions(value.reading.summary.headers);
      const { asOf } = value.options;
      await read({ ...value, options: asOf === undefined ? {} : { asOf }, memory: "nothing" });
    },
    cancelImport() {
      if (importing.value === finished) return;
      current?.abort();
      end();
    },
    closeImport: close,
  };
}
