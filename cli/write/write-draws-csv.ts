import { open } from "node:fs/promises";
import { csvLine } from "../../web/paper/csv-line.ts";
import type { DrawTable } from "./draw-table.ts";

/** Writes what each future books, a future a line. Memory holds one chunk of futures at a time. */
export async function writeDrawsCsv(path: string, { columns, chunks }: DrawTable): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.write(csvLine(["trial", ...columns]));
    for await (const { first, rows } of chunks) {
      await file.write(rows.map((row, index) => csvLine([first + index, ...row])).join(""));
    }
  } finally {
    await file.close();
  }
}
