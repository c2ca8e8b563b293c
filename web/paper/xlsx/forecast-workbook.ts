import type { Sheet } from "write-excel-file/universal";
import type { Forecast } from "../../../engine/index.ts";
import { aboutSheet, warningsSheet } from "./about-sheets.ts";
import { breakdownSheet, timelineSheet } from "./detail-sheets.ts";
import { periodsSheet, summarySheet } from "./outcome-sheets.ts";
import { cell, header, type Table } from "./table.ts";

/** The sheets of a forecast's workbook; numbers are numbers, so that one can go on with them. */
export function forecastSheets(forecast: Forecast, more: readonly Table[] = []): Sheet<never>[] {
  const tables = [
    summarySheet(forecast),
    periodsSheet(forecast),
    timelineSheet(forecast),
    breakdownSheet(forecast),
    ...more,
    warningsSheet(forecast),
    aboutSheet(forecast),
  ];
  return tables.map(sheetOf);
}

function sheetOf({ name, columns, rows }: Table): Sheet<never> {
  return {
    sheet: name,
    data: [columns.map(({ title }) => header(title)), ...rows.map((row) => row.map(cell))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}
