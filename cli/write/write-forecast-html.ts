import { writeFile } from "node:fs/promises";
import type { Edition } from "../../web/paper/edition.ts";
import { renderReport } from "../../web/paper/report/render-report.tsx";

/** Writes a forecast as a page to send around: one file that asks no network for anything. */
export async function writeForecastHtml(path: string, edition: Edition): Promise<void> {
  await writeFile(path, renderReport(edition));
}
