import {
  type ExportMap,
  MAP_FORMAT,
  type PipelineOptions,
  readExportMap,
} from "../../engine/index.ts";
import type { RunPool } from "../../workers/run-pool.ts";

const KEY = "quotacast-import-maps";
const MAPS_MAX = 20;

/** Enough of a file for its header line. */
const HEAD_BYTES = 2 ** 16;
const LINE_FEED = 10;

/**
 * What a person said of the last file with the same columns; undefined where nobody did. Of such a
 * file the names of its columns are kept and what they mean, never a row of it.
 */
export async function recallOptions(
  file: Blob,
  pool: Pick<RunPool, "importFiles">,
): Promise<PipelineOptions | undefined> {
  const maps = storedMaps();
  if (maps.length === 0) return undefined;
  const { summary } = await pool.importFiles({ opportunities: await headOf(file) }, {});
  const map = maps.find((each) => isOf(each, summary.headers));
  return map && readExportMap(map).value;
}

/**
 * Keeps what a person said of a file with these columns, for the next one.
 *
 * @returns whether the browser keeps it
 */
export function keepOptions(headers: readonly string[], options: PipelineOptions): boolean {
  // What a file describes is its own day.
  const { mapping, asOf: _, ...said } = options;
  const columns = mapping && { columns: { ...mapping } };
  const map: ExportMap = { format: MAP_FORMAT, headers: [...headers], ...said, ...columns };
  return store([...storedMaps().filter((each) => !isOf(each, headers)), map].slice(-MAPS_MAX));
}

/** Forgets what was said of files with these columns. */
export function forgetOptions(headers: readonly string[]): void {
  store(storedMaps().filter((each) => !isOf(each, headers)));
}

function isOf({ headers }: ExportMap, of: readonly string[]): boolean {
  return JSON.stringify(headers) === JSON.stringify(of);
}

/** A browser that stores nothing remembers nothing, and what it stored may be anything. */
function storedMaps(): readonly ExportMap[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored) ? stored.filter((map) => readExportMap(map).value) : [];
  } catch {
    return [];
  }
}

function store(maps: readonly ExportMap[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(maps));
    return true;
  } catch {
    return false;
  }
}

/** The first lines of a file, whole: a character that is cut would make it another encoding. */
async function headOf(file: Blob): Promise<Blob> {
  if (file.size <= HEAD_BYTES) return file;
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const end = bytes.lastIndexOf(LINE_FEED) + 1;
  return end === 0 ? file : file.slice(0, end);
}
