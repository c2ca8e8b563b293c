import { writeFile } from "node:fs/promises";
import {
  exportMapOf,
  type Finding,
  type Hygiene,
  type Opportunity,
  type PipelineSummary,
} from "../../engine/index.ts";
import { hygieneWithEffects } from "../../workers/hygiene-effects.ts";
import { EXIT } from "../exit-code.ts";
import { type Failure, fail, refuse } from "../failure.ts";
import { hygieneScreen } from "../print/hygiene-screen.ts";
import { importScreen } from "../print/import-screen.ts";
import { printDocument } from "../print/print-document.ts";
import { checkPlan, planDocument, withOpening } from "../read/open-plan.ts";
import { checkStandardInput } from "../read/open-scenarios.ts";
import { nameOf } from "../read/read-document.ts";
import { openTerminal, type Terminal } from "../terminal.ts";
import { documentParts } from "../write/document-parts.ts";
import { opportunitiesOf, pipelineParts } from "../write/pipeline-parts.ts";
import { checkWritable, writeAtomically } from "../write/write-atomically.ts";
import { type ImportOptions, type OpenedExport, readExport, refuseEmpty } from "./read-export.ts";
import { withPool } from "./with-pool.ts";

export interface ImportPipelineOptions extends ImportOptions {
  /** A plan to write with the pipeline as its opening, instead of the pipeline alone. */
  readonly into?: string;
  readonly out?: string;
  /** Whether to print what is wrong with the records, instead of what was read. */
  readonly hygiene?: boolean;
  /** Where to write the history: what fit and backtest learn from. */
  readonly writeHistory?: string;
  /** Where to write how the export was read, for the next one. */
  readonly writeMap?: string;
}

type Read = OpenedExport["read"];

/** `quotacast import`: reads a CRM's export, says what is in it, writes it as pipeline or plan. */
export async function importPipeline(
  source: string,
  options: ImportPipelineOptions,
): Promise<void> {
  const { into, out, map, rates, history, writeHistory, writeMap } = options;
  const isJson = options.json || out === "-";
  const terminal = openTerminal({ ...options, json: isJson });
  checkStandardInput([source, into, map, rates, history]);
  for (const path of [out, writeHistory, writeMap]) {
    if (path !== undefined && path !== "-") await checkWritable(path);
  }

  const { read, said } = await readExport(source, options, terminal);
  refuseEmpty(read, source);
  const plan = into === undefined ? undefined : await planWith(read, into, terminal);
  const hygiene = options.hygiene ? await examine(read, plan) : undefined;

  await print(read, { plan, hygiene }, isJson, nameOf(source), terminal);
  if (out !== undefined && out !== "-") {
    await write(out, plan === undefined ? pipelineParts(read) : [printDocument(plan)], terminal);
  }
  if (writeHistory !== undefined) await writeHistoryTo(writeHistory, read, source, terminal);
  if (writeMap !== undefined) {
    await write(writeMap, [printDocument(exportMapOf(read.summary, said))], terminal);
  }
  if (read.summary.questions.length > 0) fail(openQuestions(read.summary));
}

async function examine(read: Read, plan: object | undefined): Promise<Hygiene> {
  const hygiene = read.hygiene();
  if (plan === undefined) return hygiene;
  const checked = checkPlan(plan, "the plan").plan;
  const found = ({ code }: Finding) => read.found(code);
  const request = { plan: checked, scenarios: [], seed: "1", found };
  return withPool(undefined, (pool) => hygieneWithEffects(hygiene, request, pool));
}

async function print(
  read: Read,
  { plan, hygiene }: { readonly plan: object | undefined; readonly hygiene: Hygiene | undefined },
  isJson: boolean,
  source: string,
  terminal: Terminal,
): Promise<void> {
  const { paint } = terminal;
  const screen = () =>
    hygiene === undefined ? importScreen(read, source, paint) : hygieneScreen(hygiene, paint);
  const document = hygiene ?? plan;
  const parts = !isJson
    ? [screen()]
    : document === undefined
      ? pipelineParts(read)
      : [printDocument(document)];
  for (const part of parts) await terminal.write(part);
}

async function write(path: string, parts: Iterable<string>, terminal: Terminal): Promise<void> {
  await writeAtomically(path, (draft) => writeFile(draft, parts));
  terminal.say(`Wrote ${path}.`);
}

async function writeHistoryTo(
  path: string,
  read: Read,
  source: string,
  terminal: Terminal,
): Promise<void> {
  const { value, issues } = read.historyParts();
  if (value !== undefined) {
    const frame = { ...value.head, opportunities: [] };
    return write(path, documentParts(frame, value.opportunities()), terminal);
  }
  const [{ message }] = issues;
  refuse("no-history", `${nameOf(source)} is no history to learn from: ${message}`, {
    path: source,
  });
}

/** What has closed has no future, so a plan does not need it. */
async function planWith(read: Read, into: string, terminal: Terminal): Promise<object> {
  const { summary } = read;
  const open: Opportunity[] = [];
  for (const each of opportunitiesOf(read)) if (each.status === "open") open.push(each);
  const document = {
    ...Object(withOpening(await planDocument(into, terminal), open)),
    ...(summary.asOf !== null && { asOf: summary.asOf }),
    ...(summary.currency !== null && { currency: summary.currency }),
  };
  checkPlan(document, into);
  return document;
}

function openQuestions({ questions }: PipelineSummary): Failure {
  const [question] = questions;
  const { column, row, found, option, answers } = question;
  const flag = option === "dateOrder" ? "--date-order" : "--decimal";
  const meanings = answers.map(({ answer, means }) => `${flag} ${answer} reads ${means}`);
  return {
    exitCode: EXIT.partial,
    code: question.code,
    message: `column "${column}" can be read in two ways ("${found}" in row ${row}): left unread`,
    path: flag,
    hint: `${meanings.join("; ")}.`,
  };
}
