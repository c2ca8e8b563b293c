import Papa from "papaparse";
import { guessDelimiter } from "./guess-delimiter.ts";

/** What is wrong with the quotes of a row. */
export type QuoteFault = "unclosed-quote" | "malformed-quote" | null;

/** Takes one row; false ends the reading. */
export type RowVisitor = (
  fields: readonly string[],
  row: number,
  fault: QuoteFault,
) => boolean | undefined;

/** A delimited text, read row by row as often as one likes; rows are never all in memory. */
export interface Sheet {
  readonly delimiter: string;
  /** The first row, trimmed. */
  readonly headers: readonly string[];
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
  parse(body, separator, (fields) => {
    for (const field of fields) headers.push(field.trim());
    return false;
  });
  const eachRow = (visit: RowVisitor) =>
    parse(body, separator, (fields, row, fault) => (row === 1 ? true : visit(fields, row, fault)));
  return { delimiter: separator, headers, eachRow };
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
  let row = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    // Left to guess, papaparse glues rows together where a file mixes line endings. The return
    // that a "\r\n" leaves behind goes when the field is trimmed.
    newline: text.includes("\n") ? "\n" : text.includes("\r") ? "\r" : "\n",
    step: ({ data, errors }, parser) => {
      row++;
      if (visit(data, row, faultOf(errors)) === false) parser.abort();
    },
  });
}

function faultOf(errors: readonly Papa.ParseError[]): QuoteFault {
  if (errors.length === 0) return null;
  if (errors.some(({ code }) => code === "MissingQuotes")) return "unclosed-quote";
  return errors.some(({ code }) => code === "InvalidQuotes") ? "malformed-quote" : null;
}
