import { isoDate } from "../../../engine/plan/calendar.ts";

/** A column of a table of such things. */
export type Column<Item> = readonly [header: string, cell: (item: Item) => string | number];

/** A table as CSV, quoted where it needs to be. */
export function writeCsv<Item>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  separator = ",",
): string {
  const quote = (value: string | number) => {
    const text = String(value);
    return /["\r\n]/.test(text) || text.includes(separator)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  };
  const line = (cells: readonly (string | number)[]) => cells.map(quote).join(separator);
  const rows = items.map((item) => line(columns.map(([, cell]) => cell(item))));
  return `${[line(columns.map(([header]) => header)), ...rows].join("\n")}\n`;
}

/** A moment as "2026-01-03 14:05:09". */
export function momentText(moment: number): string {
  const day = Math.floor(moment);
  const seconds = Math.min(86_399, Math.floor((moment - day) * 86_400));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${isoDate(day)} ${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
}
