import { parseJson } from "../../engine/index.ts";
import { refuse } from "../failure.ts";
import { expectTyping, type Terminal } from "../terminal.ts";
import { decodeJson } from "./decode-json.ts";
import { type Expectation, readBytes } from "./read-bytes.ts";

/** The JSON document in a file, or on standard input where the source is "-". */
export async function readDocument(
  source: string,
  expected: Expectation,
  terminal: Terminal,
): Promise<unknown> {
  if (source === "-") expectTyping(expected.what, terminal.mayAsk);
  const text = decodeJson(await readBytes(source, expected), source);
  const { value, issues } = parseJson(text);
  if (issues.length === 0) return value;
  const [{ code, message, hint }] = issues;
  return refuse(code, `${nameOf(source)}: ${message}`, { path: source, ...(hint && { hint }) });
}

/** A source as a message names it. */
export function nameOf(source: string): string {
  return source === "-" ? "standard input" : source;
}
