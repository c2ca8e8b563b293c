import { writeFile } from "node:fs/promises";
import writeExcelFile, { type Sheet } from "write-excel-file/node";
import type { Forecast } from "../../engine/index.ts";
import { aboutSheet, warningsSheet } from "./xlsx/about-sheets.ts";
import { breakdownSheet, timelineSheet } from "./xlsx/detail-sheets.ts";
import { periodsSheet, summarySheet } from "./xlsx/outcome-sheets.ts";
import { cell, header, type Table } from "./xlsx/table.ts";

/** Writes a forecast as a workbook; its numbers are numbers, so that one can go on with them. */
export async function writeForecastXlsx(path: string, forecast: Forecast): Promise<void> {
  const tables = [
    summarySheet(forecast),
    periodsSheet(forecast),
    timelineSheet(forecast),
    breakdownSheet(forecast),
    warningsSheet(forecast),
    aboutSheet(forecast),
  ];
  await writeFile(path, await writeExcelFile(tables.map(sheetOf)).toBuffer());
}

function sheetOf({ name, columns, rows }: Table): Sheet<never> {
  return {
    sheet: name,
    data: [columns.map(({ title }) => header(title)), ...rows.map((row) => row.map(cell))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}
