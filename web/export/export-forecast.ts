import writeExcelFile from "write-excel-file/browser";
import type { Edition } from "../paper/edition.ts";
import { forecastCsv } from "../paper/forecast-csv.ts";
import { renderReport } from "../paper/report/render-report.tsx";
import { forecastSheets } from "../paper/xlsx/forecast-workbook.ts";
import { saveFile } from "./save-file.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function exportReport(edition: Edition): void {
  saveFile(nameOf(edition, "html"), "text/html", renderReport(edition));
}

export async function exportWorkbook(edition: Edition): Promise<void> {
  const workbook = await writeExcelFile(forecastSheets(edition)).toBlob();
  saveFile(nameOf(edition, "xlsx", edition.draws && " with futures"), XLSX, workbook);
}

export function exportNumbers(edition: Edition): void {
  saveFile(nameOf(edition, "csv"), "text/csv", forecastCsv(edition.forecast));
}

export function exportJson(edition: Edition): void {
  const text = `${JSON.stringify(edition.forecast, null, 2)}\n`;
  saveFile(nameOf(edition, "forecast.json"), "application/json", text);
}

/** A name that says of which plan, as of when, by which luck. */
function nameOf({ forecast }: Pick<Edition, "forecast">, ending: string, more = ""): string {
  const { name, asOf, seed } = forecast;
  return `${name} ${asOf} seed ${seed}${more}.${ending}`;
}
