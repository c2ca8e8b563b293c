import Papa from "papaparse";
import { guessDelimiter } from "./guess-delimiter.ts";

/** Text parsed at a time. */
const PART_CHARACTERS = 2 ** 18;

/** A row that does not end within this many characters will not: a quote is missing. */
const ROW_CHARACTERS_MAX = 2 ** 21;

/** What is wrong with the make of a row; nothing below a first or second one can be read. */
export type RowFault = "unclosed-quote" | "field-too-long" | "malformed-quote";

/** Takes one row; false ends the reading. */
export type RowVisitor = (
  fields: readonly string[],
  row: number,
  fault: RowFault | null,
) => boolean;

/** A delimited text, read row by row as often as one likes; rows are never all in memory. */
export interface Sheet {
  readonly delimiter: string;
  /** The first row, trimmed. */
  readonly headers: readonly string[];
  /** What is wrong with the first row. */
  readonly headerFault: RowFault | null;
  /** Visits the rows below the header, row 2 onwards, empty ones too. */
  readonly eachRow: (visit: RowVisitor) => void;
}

/**
 * Opens a text of delimited rows (RFC 4180, and what programs make of it: any line ending, a byte
 * order mark, Excel's "sep=;" line).
 *
 * @param delimiter one character; guessed from the header line where it is left out
 * @throws {RangeError} if the delimiter is not one character that can separate fields
 */
export function openSheet(text: string, delimiter?: string): Sheet {
  if (delimiter !== undefined && !/^[^"\r\n\ufeff]$/.test(delimiter)) {
    throw new RangeError(`delimiter must be one character, got ${JSON.stringify(delimiter)}`);
  }
  const { body, declared } = trimSheet(text);
  const separator = delimiter ?? declared ?? guessDelimiter(body);
  const headers: string[] = [];
  let headerFault: RowFault | null = null;
  parse(body, separator, (fields, _row, fault) => {
    for (const field of fields) headers.push(field.trim());
    headerFault = fault;
    return false;
  });
  const eachRow = (visit: RowVisitor) =>
    parse(body, separator, (fields, row, fault) => (row === 1 ? true : visit(fields, row, fault)));
  return { delimiter: separator, headers, headerFault, eachRow };
}

/** Takes off what is no row: the byte order mark, Excel's separator line, line ends at the end. */
function trimSheet(text: string): { readonly body: string; readonly declared: string | undefined } {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let end = text.length;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  const head = /^sep=([^"\r\n])(?:\r\n|\r|\n)/i.exec(text.slice(start, start + 16));
  return { body: text.slice(start + (head?.[0].length ?? 0), end), declared: head?.[1] };
}

function parse(text: string, delimiter: string, visit: RowVisitor): void {
  // Left to guess, papaparse glues rows together where a file mixes line endings. The return that
  // a "\r\n" leaves behind goes when the field is trimmed.
  const newline = text.includes("\n") || !text.includes("\r") ? "\n" : "\r";
  const parser = new Papa.Parser({ delimiter, newline });
  let row = 0;
  let size = PART_CHARACTERS;
  for (let start = 0; start < text.length; ) {
    const isLast = start + size >= text.length;
    const part = text.slice(start, start + size);
    // The row that the end of a part cuts off is left for the next part.
    const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(part, 0, !isLast);
    const faults = faultsByIndex(errors);
    for (const [index, fields] of data.entries()) {
      if (!visit(fields, ++row, faults.get(index) ?? null)) return;
    }
    if (isLast) return;
    start += meta.cursor;
    size = data.length > 0 ? PART_CHARACTERS : size * 2;
    if (size > ROW_CHARACTERS_MAX) {
      visit([], ++row, "field-too-long");
      return;
    }
  }
}

/** Faults by place in a part. A row cut off may have one, and no place yet. */
function faultsByIndex(errors: readonly Papa.ParseError[]): ReadonlyMap<number, RowFault> {
  const faults = new Map<number, RowFault>();
  for (const { code, row = 0 } of errors) {
    if (code === "MissingQuotes") faults.set(row, "unclosed-quote");
    else if (code === "InvalidQuotes" && !faults.has(row)) faults.set(row, "malformed-quote");
  }
  return faults;
}
