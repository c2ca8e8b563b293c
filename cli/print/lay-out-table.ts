export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

const GAP = "  ";
const INDENT = "  ";

/** A table as lines of text, its columns as wide as their widest cell; the first line is titles. */
export function layOutTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const titles = columns.map(({ title }) => title);
  const lines = [titles, ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => cells[index].length)));
  return lines.map((cells) => {
    const padded = cells.map((cell, index) => pad(cell, widths[index], columns[index].align));
    return (INDENT + padded.join(GAP)).trimEnd();
  });
}

function pad(cell: string, width: number, align: Column["align"]): string {
  return align === "left" ? cell.padEnd(width) : cell.padStart(width);
}
