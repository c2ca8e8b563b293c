import Papa from "papaparse";
import { guessDelimiter } from "./guess-delimiter.ts";

/** Text looked at before the delimiter and the line ends are settled, and parsed at a time. */
const PART_CHARACTERS = 2 ** 18;

/** A row that does not end within this many characters will not: a quote is missing. */
const ROW_CHARACTERS_MAX = 2 ** 21;

/** What is wrong with the make of a row; nothing below a first or second one can be read. */
export type RowFault = "unclosed-quote" | "field-too-long" | "malformed-quote";

/** Takes one row, the header as row 1; false ends the reading. */
export type RowVisitor = (
  fields: readonly string[],
  row: number,
  fault: RowFault | null,
) => boolean;

/** Takes a delimited text piece by piece, and hands it on row by row. */
export interface RowParser {
  /** The character between fields; null as long as too little has been seen to tell. */
  readonly delimiter: () => string | null;
  /** Takes the next piece, of any length. */
  readonly push: (text: string) => void;
  /** Ends the text: what is still held back is parsed. */
  readonly end: () => void;
}

/**
 * Opens a parser of delimited rows (RFC 4180, and what programs make of it: any line ending, a byte
 * order mark, Excel's "sep=;" line). It holds no more than a part of the text and a row. Empty
 * lines at the end are no rows.
 *
 * @param delimiter one character; guessed from the header line where it is left out
 * @throws {RangeError} if the delimiter is not one character that can separate fields
 */
export function openRowParser(delimiter: string | undefined, visit: RowVisitor): RowParser {
  checkDelimiter(delimiter);
  let separator: string | null = null;
  let parser: Papa.Parser | null = null;
  let held: string[] = [];
  let heldCharacters = 0;
  let row = 0;
  let emptyLines = 0;
  let isOver = false;

  const visitRow = (fields: readonly string[], fault: RowFault | null): void => {
    if (isOver) return;
    if (!visit(fields, ++row, fault)) isOver = true;
  };
  const takeRow = (fields: readonly string[], fault: RowFault | null): void => {
    if (fields.length === 1 && fault === null && fields[0].trim() === "") {
      emptyLines++;
      return;
    }
    // A line that is empty is a row only where another follows.
    for (; emptyLines > 0; emptyLines--) visitRow([""], null);
    visitRow(fields, fault);
  };
  const begin = (text: string): string => {
    const { body, declared } = trimStart(text);
    separator = delimiter ?? declared ?? guessDelimiter(body);
    // Left to guess, papaparse glues rows together where a file mixes line endings. The return
    // that a "\r\n" leaves behind goes when the field is trimmed.
    const newline = body.includes("\n") || !body.includes("\r") ? "\n" : "\r";
    parser = new Papa.Parser({ delimiter: separator, newline });
    return body;
  };
  const parse = (isLast: boolean): void => {
    const text = held.join("");
    const body = parser === null ? begin(text) : text;
    const parts = parser?.parse(body, 0, !isLast) as Papa.ParseResult<string[]>;
    const faults = faultsByIndex(parts.errors);
    for (const [index, fields] of parts.data.entries()) {
      takeRow(fields, faults.get(index) ?? null);
      if (isOver) break;
    }
    // The row that the end of a part cuts off is left for the next part.
    const rest = isLast || isOver ? "" : body.slice(parts.meta.cursor);
    held = rest === "" ? [] : [rest];
    heldCharacters = rest.length;
    if (heldCharacters <= ROW_CHARACTERS_MAX) return;
    visitRow([], "field-too-long");
    isOver = true;
  };

  let limit = PART_CHARACTERS;
  const take = (text: string): void => {
    if (isOver) return;
    held.push(text);
    heldCharacters += text.length;
    if (heldCharacters < limit) return;
    parse(false);
    // A row longer than a part is not parsed anew with every piece that comes.
    limit = heldCharacters + Math.max(PART_CHARACTERS, heldCharacters);
  };
  return {
    delimiter: () => separator,
    push(text) {
      for (let start = 0; start < text.length && !isOver; start += PART_CHARACTERS) {
        take(text.slice(start, start + PART_CHARACTERS));
      }
    },
    end() {
      // What is left after the whole rows is one row, and may be too long for one.
      if (!isOver) parse(false);
      if (!isOver) parse(true);
    },
  };
}

function checkDelimiter(delimiter: string | undefined): void {
  if (delimiter === undefined || /^[^"\r\n\ufeff]$/.test(delimiter)) return;
  throw new RangeError(`delimiter must be one character, got ${JSON.stringify(delimiter)}`);
}

/** Takes off what is no row: the byte order mark and Excel's separator line. */
function trimStart(text: string): { readonly body: string; readonly declared: string | undefined } {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const head = /^sep=([^"\r\n])(?:\r\n|\r|\n)/i.exec(text.slice(start, start + 16));
  return { body: text.slice(start + (head?.[0].length ?? 0)), declared: head?.[1] };
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
