import { writeFile } from "node:fs/promises";
import type { Edition } from "../../web/paper/edition.ts";
import { forecastCsv } from "../../web/paper/forecast-csv.ts";

/** Writes a forecast as one tidy table: a number a row. */
export async function writeForecastCsv(path: string, { forecast }: Edition): Promise<void> {
  await writeFile(path, forecastCsv(forecast));
}
