import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Edition } from "../../web/paper/edition.ts";
import { refuse } from "../failure.ts";
import { printDocument } from "../print/print-document.ts";
import { checkWritable, writeAtomically } from "./write-atomically.ts";

type Write = (path: string, edition: Edition) => Promise<void>;

/** Writers by file extension, loaded when used: together they are most of the program. */
const WRITERS: Readonly<Record<string, () => Promise<Write>>> = {
  ".json":
    async () =>
    (path, { forecast }) =>
      writeFile(path, printDocument(forecast)),
  ".csv": async () => (await import("./write-forecast-csv.ts")).writeForecastCsv,
  ".parquet": async () => (await import("./write-forecast-parquet.ts")).writeForecastParquet,
  ".xlsx": async () => (await import("./write-forecast-xlsx.ts")).writeForecastXlsx,
  ".html": async () => (await import("./write-forecast-html.ts")).writeForecastHtml,
};

/** Refuses a file that a forecast cannot be written to, before anything is simulated for it. */
export async function checkForecastFile(path: string): Promise<void> {
  await checkExtension(path, Object.keys(WRITERS));
}

/** Refuses a file without one of these extensions, or where none can be written. */
export async function checkExtension(path: string, extensions: readonly string[]): Promise<void> {
  if (!extensions.includes(extname(path).toLowerCase())) {
    refuse("unknown-extension", `cannot tell from its name what to write to ${path}`, {
      path,
      hint: `Let it end in ${extensions.join(", ")}.`,
    });
  }
  await checkWritable(path);
}

/** Writes a forecast as what the file's extension says: whole, or not at all. */
export async function writeForecast(path: string, edition: Edition): Promise<void> {
  const write = await WRITERS[extname(path).toLowerCase()]();
  await writeAtomically(path, (draft) => write(draft, edition));
}
