import { writeFile } from "node:fs/promises";
import writeExcelFile from "write-excel-file/node";
import type { Edition } from "../../web/paper/edition.ts";
import { forecastSheets } from "../../web/paper/xlsx/forecast-workbook.ts";

/** Writes a forecast as a workbook. */
export async function writeForecastXlsx(path: string, edition: Edition): Promise<void> {
  await writeFile(path, await writeExcelFile(forecastSheets(edition)).toBuffer());
}
