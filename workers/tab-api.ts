import {
  compareReplays,
  describeOpen,
  type History,
  minorUnits,
  type PipelineOptions,
  type Reading,
  type RunRequest,
  simulateBlock,
} from "../engine/index.ts";
import { sourceOfBlob } from "./byte-source.ts";
import { type ExportFiles, readFiles } from "./import-files.ts";
import { readRows, type Writing } from "./read-rows.ts";

/** What the page asks of one worker, besides runs. */
export const tabApi = {
  /** What each future of a block books in all: shape [trials of the block], in currency. */
  totalsOf(request: RunRequest, block: number): readonly number[] {
    const width = request.plan.periods.length + 1;
    const unit = minorUnits(request.plan.currency);
    const [{ bookings }] = simulateBlock({ ...request, keepDraws: true }, block).draws;
    const length = bookings.length / width;
    return Array.from({ length }, (_, trial) => bookings[trial * width] / unit);
  },

  /** One future with and without what-ifs: see compareReplays. */
  replay: compareReplays,

  /** What is open at a plan's asOf, one by one. */
  describeOpen,

  /** What a CRM's export tells of the past: to be fitted to, and to be forecast again. */
  async readHistory(files: ExportFiles, options: PipelineOptions): Promise<Reading<History>> {
    return (await readFiles(files, options)).read.history();
  },

  /** Rows of a file as they stand in it: see readRows. */
  readRows: (file: Blob, writing: Writing, wanted: readonly number[]) =>
    readRows(sourceOfBlob(file), writing, wanted),
};

export type TabApi = typeof tabApi;
