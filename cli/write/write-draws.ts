import { extname } from "node:path";
import type { Forecast } from "../../engine/index.ts";
import type { DrawTable } from "./draw-table.ts";
import { writeAtomically } from "./write-atomically.ts";
import { checkExtension } from "./write-forecast.ts";

/** Refuses a file that draws cannot be written to. */
export async function checkDrawsFile(path: string): Promise<void> {
  await checkExtension(path, [".csv", ".parquet"]);
}

/** Writes what each future books: whole, or not at all. */
export async function writeDraws(
  path: string,
  table: DrawTable,
  forecast: Forecast,
): Promise<void> {
  const isCsv = extname(path).toLowerCase() === ".csv";
  await writeAtomically(path, async (draft) => {
    if (isCsv) await (await import("./write-draws-csv.ts")).writeDrawsCsv(draft, table);
    else await (await import("./write-draws-parquet.ts")).writeDrawsParquet(draft, table, forecast);
  });
}
