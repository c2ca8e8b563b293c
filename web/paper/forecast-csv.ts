import type { Forecast } from "../../engine/index.ts";
import { csvLine } from "./csv-line.ts";
import { TIDY_COLUMNS, tidyRows } from "./tidy-rows.ts";

/** A forecast as one tidy table in CSV: a number a row. */
export function forecastCsv(forecast: Forecast): string {
  const rows = tidyRows(forecast).map((row) => csvLine(TIDY_COLUMNS.map((name) => row[name])));
  return csvLine(TIDY_COLUMNS) + rows.join("");
}
