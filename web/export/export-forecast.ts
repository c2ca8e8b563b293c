import writeExcelFile from "write-excel-file/browser";
import type { Forecast } from "../../engine/index.ts";
import { forecastCsv } from "../paper/forecast-csv.ts";
import { renderReport } from "../paper/report/render-report.tsx";
import { forecastSheets } from "../paper/xlsx/forecast-workbook.ts";
import { saveFile } from "./save-file.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function exportReport(forecast: Forecast): void {
  saveFile(nameOf(forecast, "html"), "text/html", renderReport(forecast));
}

export async function exportWorkbook(forecast: Forecast): Promise<void> {
  const workbook = await writeExcelFile(forecastSheets(forecast)).toBlob();
  saveFile(nameOf(forecast, "xlsx"), XLSX, workbook);
}

export function exportNumbers(forecast: Forecast): void {
  saveFile(nameOf(forecast, "csv"), "text/csv", forecastCsv(forecast));
}

export function exportJson(forecast: Forecast): void {
  const text = `${JSON.stringify(forecast, null, 2)}\n`;
  saveFile(nameOf(forecast, "forecast.json"), "application/json", text);
}

/** A name that says of which plan, as of when, by which luck. */
function nameOf({ name, asOf, seed }: Forecast, ending: string): string {
  return `${name} ${asOf} seed ${seed}.${ending}`;
}
