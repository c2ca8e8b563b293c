import {
  detectPreset,
  type ExportReading,
  FIELDS,
  type History,
  type PipelineOptions,
  type PresetName,
  type Question,
  readHistory,
  readExport as readTexts,
} from "../../engine/index.ts";
import { refuse } from "../failure.ts";
import { decodeText } from "../read/decode-text.ts";
import { type Expectation, readBytes } from "../read/read-bytes.ts";
import { readColumnMap } from "../read/read-column-map.ts";
import { nameOf, readDocument } from "../read/read-document.ts";
import { expectTyping, type Terminal, type TerminalOptions } from "../terminal.ts";
import { ask } from "./ask.ts";

/** What the command line says about a CRM's export, as Commander hands it over. */
export interface ImportOptions extends TerminalOptions {
  readonly preset?: PresetName;
  readonly map?: string;
  readonly asOf?: string;
  readonly dateOrder?: "ymd" | "dmy" | "mdy";
  readonly decimal?: "." | ",";
  readonly delimiter?: string;
  readonly currency?: string;
}

const EXPORT: Expectation = {
  what: "a CSV of opportunities",
  // JavaScript's longest string has 537 million characters.
  bytesMax: 500e6,
  lineBytesMax: 1e6,
  hint: "Export fewer rows or columns.",
};

const HISTORY: Expectation = {
  what: "a history (JSON, as import writes it)",
  bytesMax: 500e6,
  hint: "Name the CRM's export instead.",
};

/**
 * The history that a command line names: a CRM's export (CSV), or a document as `import` writes it
 * (a file whose name ends in .json).
 */
export async function openHistory(
  source: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<History> {
  const { value, issues } = source.endsWith(".json")
    ? readHistory(await readDocument(source, HISTORY, terminal))
    : (await readExport(source, options, terminal)).history;
  if (value !== undefined) return value;
  const [{ message, path }] = issues;
  return refuse("no-history", `${nameOf(source)} is no history to learn from: ${message}`, {
    path: path || source,
    issues,
  });
}

/** Reads a CRM's export; asks about what is ambiguous in it where somebody is there to be asked. */
export async function readExport(
  source: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<ExportReading> {
  if (source === "-") expectTyping(EXPORT.what, terminal.mayAsk);
  const { text, encoding } = decodeText(await readBytes(source, EXPORT));
  if (encoding === "windows-1252") {
    terminal.say(`${nameOf(source)} is not UTF-8; it was read as Windows text (windows-1252).`);
  }
  let said = await pipelineOptions(options, terminal);
  let reading = readTexts({ opportunities: text }, said);
  // Standard input is used up, or is the person's own keyboard: no answer would come from there.
  while (questionsOf(reading).length > 0 && terminal.mayAsk && source !== "-") {
    said = { ...said, ...(await answer(questionsOf(reading)[0])) };
    reading = readTexts({ opportunities: text }, said);
  }
  const { preset } = options;
  if (preset !== undefined && preset !== detectPreset(reading.pipeline.summary.headers)) {
    terminal.say(`${nameOf(source)} does not look like an export of ${preset}: check its columns.`);
  }
  return reading;
}

function questionsOf({ pipeline }: ExportReading): readonly Question[] {
  return pipeline.summary.questions;
}

async function pipelineOptions(
  { map, preset, asOf, dateOrder, decimal, delimiter, currency }: ImportOptions,
  terminal: Terminal,
): Promise<PipelineOptions> {
  return {
    ...(map !== undefined && (await readColumnMap(map, FIELDS, terminal))),
    ...(preset !== undefined && { preset }),
    ...(asOf !== undefined && { asOf }),
    ...(dateOrder !== undefined && { dateOrder }),
    ...(decimal !== undefined && { decimal }),
    ...(delimiter !== undefined && { delimiter }),
    ...(currency !== undefined && { currency }),
  };
}

async function answer(question: Question): Promise<PipelineOptions> {
  const { column, found, row, option, answers, suggested } = question;
  const meanings = answers.map((each) => `${each.answer}: ${each.means}`).join(", ");
  const text = `Column "${column}" says "${found}" in row ${row}. What is that? ${meanings}`;
  const choices = answers.map((each) => each.answer);
  return { [option]: await ask(text, choices, suggested) };
}
