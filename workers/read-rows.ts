import { openRowParser } from "../engine/index.ts";
import type { ByteSource } from "./byte-source.ts";
import { type Encoding, textParts } from "./text-parts.ts";

/** How a file turned out to be written. */
export interface Writing {
  readonly encoding: Encoding;
  readonly delimiter: string;
}

/**
 * Some rows of a file as they stand in it, cell by cell; nothing below the last of them is read.
 *
 * @param wanted numbers of rows, rising, the header being row 1
 */
export async function readRows(
  source: ByteSource,
  { encoding, delimiter }: Writing,
  wanted: readonly number[],
): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  const parser = openRowParser(delimiter, (fields, row) => {
    if (row === wanted[rows.length]) rows.push(fields.map((field) => field.trim()));
    return rows.length < wanted.length;
  });
  if (wanted.length === 0) return rows;
  for await (const text of textParts(source, encoding)) {
    parser.push(text);
    if (rows.length === wanted.length) break;
  }
  parser.end();
  return rows;
}
