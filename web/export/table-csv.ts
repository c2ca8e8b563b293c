import { type JSX, render } from "preact";
import { csvLine } from "../paper/csv-line.ts";

/**
 * The table beside a chart as CSV: just what is shown, in the words and digits that show it. Of
 * several tables each stands below its caption.
 */
export function tableCsv(table: JSX.Element): string {
  const holder = document.createElement("div");
  render(table, holder);
  const tables = [...holder.querySelectorAll("table")];
  const texts = tables.map(({ caption, rows }) => {
    const head = tables.length > 1 ? csvLine([caption?.textContent ?? ""]) : "";
    return head + Array.from(rows, (row) => csvLine(Array.from(row.cells, textOf))).join("");
  });
  render(null, holder);
  return texts.join("\n");
}

/** Parts of a cell are blocks on screen: here a space parts them. */
function textOf(cell: HTMLTableCellElement): string {
  const parts = Array.from(cell.childNodes, ({ textContent }) => textContent?.trim() ?? "");
  return parts.filter((part) => part !== "").join(" ");
}
