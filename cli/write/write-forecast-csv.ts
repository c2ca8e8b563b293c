import { writeFile } from "node:fs/promises";
import type { Forecast } from "../../engine/index.ts";
import { csvLine } from "./csv-line.ts";
import { TIDY_COLUMNS, tidyRows } from "./tidy-rows.ts";

/** Writes a forecast as one tidy table: a number a row. */
export async function writeForecastCsv(path: string, forecast: Forecast): Promise<void> {
  const rows = tidyRows(forecast).map((row) => csvLine(TIDY_COLUMNS.map((name) => row[name])));
  await writeFile(path, csvLine(TIDY_COLUMNS) + rows.join(""));
}
