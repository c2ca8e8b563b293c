import { writeFile } from "node:fs/promises";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Edition } from "../../web/paper/edition.ts";
import { TIDY_COLUMNS, tidyRows } from "../../web/paper/tidy-rows.ts";
import { parquetMetadata } from "./parquet-metadata.ts";

/** Writes a forecast as one tidy Parquet table, with what repeats the run in its metadata. */
export async function writeForecastParquet(path: string, { forecast }: Edition): Promise<void> {
  const rows = tidyRows(forecast);
  const columnData = TIDY_COLUMNS.map((name) => ({
    name,
    data: rows.map((row) => row[name]),
    type: name === "value" || name === "standardError" ? ("DOUBLE" as const) : ("STRING" as const),
  }));
  const kvMetadata = parquetMetadata(forecast);
  await writeFile(path, new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata })));
}
