import {
  detectPreset,
  type Export,
  type History,
  type PipelineOptions,
  type PresetName,
  type Question,
  readHistory,
} from "../../engine/index.ts";
import { readSources } from "../../workers/read-sources.ts";
import { refuse } from "../failure.ts";
import { openFileSource } from "../read/file-source.ts";
import type { Expectation } from "../read/read-bytes.ts";
import { readColumnMap } from "../read/read-column-map.ts";
import { nameOf, readDocument } from "../read/read-document.ts";
import { readRates } from "../read/read-rates.ts";
import { expectTyping, type Terminal, type TerminalOptions } from "../terminal.ts";
import { ask } from "./ask.ts";

/** What the command line says about a CRM's export, as Commander hands it over. */
export interface ImportOptions extends TerminalOptions {
  readonly preset?: PresetName;
  readonly map?: string;
  readonly rates?: string;
  /** The file of the history of changes. */
  readonly history?: string;
  readonly asOf?: string;
  readonly firstRecord?: string;
  readonly dateOrder?: "ymd" | "dmy" | "mdy";
  readonly decimal?: "." | ",";
  readonly delimiter?: string;
  readonly currency?: string;
}

/** An export as it was read, and what was said and answered to read it so. */
export interface OpenedExport {
  readonly read: Export;
  readonly said: PipelineOptions;
}

const HISTORY: Expectation = {
  what: "a history (JSON, as import writes it)",
  bytesMax: 500e6,
  hint: "Name the CRM's export instead.",
};

const EXPORT: Expectation = {
  what: "a CSV of opportunities",
  // It is read part by part: what fills the memory is not its bytes but its rows.
  bytesMax: 20e9,
  hint: "Export fewer rows or columns.",
};

const CHANGES: Expectation = { ...EXPORT, what: "a CSV of a history of changes" };

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
    : await historyOf(source, options, terminal);
  if (value !== undefined) return value;
  return refuse("no-history", `${nameOf(source)} is no history to learn from`, {
    path: issues[0].path || source,
    issues,
  });
}

async function historyOf(source: string, options: ImportOptions, terminal: Terminal) {
  const { read } = await readExport(source, options, terminal);
  refuseEmpty(read, source);
  return read.history();
}

/** Ends with what is wrong with an export of which no row could be used. */
export function refuseEmpty({ summary, issues }: OpenedExport["read"], source: string): void {
  if (summary.used > 0) return;
  const [issue] = issues;
  const told = issue ? [issue.found, issue.action].filter((part) => part !== "") : [];
  const reason = told.length > 0 ? `: ${told.join("; ")}` : "";
  refuse("no-opportunities", `no opportunity could be read from ${nameOf(source)}${reason}`, {
    path: source,
    hint: "Say by --map which column is what, or export the list again as CSV.",
  });
}

/** Reads a CRM's export; asks about what is ambiguous in it where somebody is there to be asked. */
export async function readExport(
  source: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<OpenedExport> {
  if (source === "-") expectTyping(EXPORT.what, terminal.mayAsk);
  const { history } = options;
  const sources = {
    opportunities: await openFileSource(source, EXPORT),
    ...(history !== undefined && { history: await openFileSource(history, CHANGES) }),
  };
  let said = await pipelineOptions(options, terminal);
  let { read, encodings } = await readSources(sources, said);
  // Standard input is used up, or is the person's own keyboard: no answer would come from there.
  while (read.summary.questions.length > 0 && terminal.mayAsk && source !== "-") {
    said = { ...said, ...(await answer(read.summary.questions[0])) };
    ({ read, encodings } = await readSources(sources, said));
  }
  if (encodings.opportunities === "windows-1252") {
    terminal.say(`${nameOf(source)} is not UTF-8; it was read as Windows text (windows-1252).`);
  }
  const { preset } = options;
  if (preset !== undefined && preset !== detectPreset(read.summary.headers)) {
    terminal.say(`${nameOf(source)} does not look like an export of ${preset}: check its columns.`);
  }
  return { read, said };
}

async function pipelineOptions(
  { map, rates, ...options }: ImportOptions,
  terminal: Terminal,
): Promise<PipelineOptions> {
  const { preset, asOf, firstRecord, dateOrder, decimal, delimiter, currency } = options;
  const mapped = map === undefined ? {} : await readColumnMap(map, terminal);
  const table = rates === undefined ? {} : await readRates(rates);
  return {
    ...mapped,
    ...(rates !== undefined && { rates: { ...mapped.rates, ...table } }),
    ...(preset !== undefined && { preset }),
    ...(asOf !== undefined && { asOf }),
    ...(firstRecord !== undefined && { firstRecord }),
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
