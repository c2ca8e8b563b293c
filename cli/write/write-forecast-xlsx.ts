import { writeFile } from "node:fs/promises";
import writeExcelFile from "write-excel-file/node";
import type { Forecast } from "../../engine/index.ts";
import { forecastSheets } from "../../web/paper/xlsx/forecast-workbook.ts";

/** Writes a forecast as a workbook. */
export async function writeForecastXlsx(path: string, forecast: Forecast): Promise<void> {
  await writeFile(path, await writeExcelFile(forecastSheets(forecast)).toBuffer());
}
