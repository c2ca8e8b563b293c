import type { Export, Opportunity } from "../engine/index.ts";
import { sourceOfBlob } from "./byte-source.ts";
import { indexAtRow } from "./index-at-row.ts";
import { readRows } from "./read-rows.ts";
import type { Encoding } from "./text-parts.ts";

/** One of the first rows of a list: as it stands there, and what it was read as. */
export interface PreviewRow {
  readonly row: number;
  /** In the order of the headers. */
  readonly cells: readonly string[];
  /** Undefined where the row was not used. */
  readonly read: Opportunity | undefined;
}

const ROWS_SHOWN = 5;

/** The first rows of a list, to be shown beside what they were read as. */
export async function previewRows(
  file: Blob,
  encoding: Encoding,
  read: Export,
): Promise<readonly PreviewRow[]> {
  const { rows, delimiter } = read.summary;
  const wanted = Array.from({ length: Math.min(ROWS_SHOWN, rows) }, (_, index) => index + 2);
  const found = await readRows(sourceOfBlob(file), { encoding, delimiter }, wanted);
  return found.map((cells, index) => {
    const row = wanted[index];
    const place = indexAtRow(read, row);
    return { row, cells, read: place === undefined ? undefined : read.opportunityAt(place) };
  });
}
