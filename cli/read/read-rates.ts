import { refuse } from "../failure.ts";
import { decodeJson } from "./decode-json.ts";
import type { Expectation } from "./read-bytes.ts";
import { readBytes } from "./read-bytes.ts";

const RATES: Expectation = {
  what: "a table of exchange rates",
  bytesMax: 1e6,
  hint: "A line for each currency will do.",
};

/** A currency and what one unit of it is worth: `EUR,1.1` or `"EUR": 1.1`. */
const LINE = /^[\s{"]*([A-Z]{3})"?\s*[,;:\t]\s*"?(\d+(?:\.\d+)?(?:e-?\d+)?)"?[\s,}]*$/i;
const NOTHING = /^[\s{}]*$/;

/**
 * Exchange rates: units of the plan's currency for one of each other. A CSV of two columns, with or
 * without a header, or a JSON object.
 *
 * @example EUR,1.1
 */
export async function readRates(path: string): Promise<Readonly<Record<string, number>>> {
  const text = decodeJson(await readBytes(path, RATES), path);
  const isJson = text.trimStart().startsWith("{");
  const lines = isJson ? text.split(/,|\n/) : text.split(/\r\n|\n|\r/);
  const rates: Record<string, number> = {};
  for (const [index, line] of lines.entries()) {
    if (NOTHING.test(line)) continue;
    const match = LINE.exec(line);
    const rate = Number(match?.[2]);
    if (match !== null && rate > 0) rates[match[1].toUpperCase()] = rate;
    // A header has no number in it.
    else if (index > 0 || /\d/.test(line)) refuseLine(path, index + 1, line);
  }
  if (Object.keys(rates).length > 0) return rates;
  return refuse("invalid-rates", `${path} has no exchange rate in it`, { path, hint: HINT });
}

const HINT = "A line for each currency: EUR,1.1 for a euro that is worth 1.1 of the plan's.";

function refuseLine(path: string, line: number, found: string): never {
  const message = `${path}: line ${line} is no exchange rate: ${found.trim().slice(0, 60)}`;
  return refuse("invalid-rates", message, { path, hint: HINT });
}
