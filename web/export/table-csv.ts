import { type JSX, render } from "preact";
import { csvLine } from "../paper/csv-line.ts";

/** The table beside a chart as CSV: just what is shown, in the words and digits that show it. */
export function tableCsv(table: JSX.Element): string {
  const holder = document.createElement("div");
  render(table, holder);
  const rows = [...holder.querySelectorAll("tr")];
  const lines = rows.map((row) => csvLine(Array.from(row.cells, textOf)));
  render(null, holder);
  return lines.join("");
}

/** Parts of a cell are blocks on screen: here a space parts them. */
function textOf(cell: HTMLTableCellElement): string {
  const parts = Array.from(cell.childNodes, ({ textContent }) => textContent?.trim() ?? "");
  return parts.filter((part) => part !== "").join(" ");
}
