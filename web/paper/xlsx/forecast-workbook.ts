import type { Sheet } from "write-excel-file/universal";
import type { Edition } from "../edition.ts";
import { aboutSheet, warningsSheet } from "./about-sheets.ts";
import { breakdownSheet, timelineSheet } from "./detail-sheets.ts";
import { drawsSheet } from "./draws-sheet.ts";
import { periodsSheet, summarySheet } from "./outcome-sheets.ts";
import { assumptionsSheet } from "./plan-sheets.ts";
import { scenariosSheet } from "./scenarios-sheet.ts";
import { cell, header, type Table } from "./table.ts";

/** The sheets of a forecast's workbook; numbers are numbers, so that one can go on with them. */
export function forecastSheets(edition: Edition): Sheet<never>[] {
  const { forecast, numbers, scenarios = [], draws = [] } = edition;
  const tables = [
    summarySheet(forecast),
    periodsSheet(forecast),
    timelineSheet(forecast),
    breakdownSheet(forecast),
    ...(scenarios.length > 1 ? [scenariosSheet(scenarios)] : []),
    assumptionsSheet(numbers),
    ...(draws.length > 0 ? [drawsSheet(draws)] : []),
    warningsSheet(forecast),
    aboutSheet(edition),
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
