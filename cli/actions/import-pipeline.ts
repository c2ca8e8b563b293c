import { writeFile } from "node:fs/promises";
import type { Issue, Pipeline } from "../../engine/index.ts";
import { EXIT } from "../exit-code.ts";
import { type Failure, fail, refuse } from "../failure.ts";
import { importScreen } from "../print/import-screen.ts";
import { printDocument } from "../print/print-document.ts";
import { checkPlan, planDocument, withOpening } from "../read/open-plan.ts";
import { checkStandardInput } from "../read/open-scenarios.ts";
import { nameOf } from "../read/read-document.ts";
import { openTerminal, type Terminal } from "../terminal.ts";
import { checkWritable, writeAtomically } from "../write/write-atomically.ts";
import { type ImportOptions, readExport } from "./read-export.ts";

export interface ImportPipelineOptions extends ImportOptions {
  /** A plan to write with the pipeline as its opening, instead of the pipeline alone. */
  readonly into?: string;
  readonly out?: string;
  /** Where to write the history: what fit and backtest learn from. */
  readonly writeHistory?: string;
}

/** `quotacast import`: reads a CRM's export, says what is in it, writes it as pipeline or plan. */
export async function importPipeline(
  source: string,
  options: ImportPipelineOptions,
): Promise<void> {
  const { into, out, map, writeHistory } = options;
  const isJson = options.json || out === "-";
  const terminal = openTerminal({ ...options, json: isJson });
  checkStandardInput([source, into, map]);
  if (out !== undefined && out !== "-") await checkWritable(out);
  if (writeHistory !== undefined) await checkWritable(writeHistory);

  const { pipeline, history } = await readExport(source, options, terminal);
  if (pipeline.summary.used === 0) refuseEmpty(pipeline, source);
  const document = into === undefined ? pipeline : await planWith(pipeline, into, terminal);

  if (isJson) await terminal.write(printDocument(document));
  else await terminal.write(importScreen(pipeline, nameOf(source), terminal.paint));
  if (out !== undefined && out !== "-") {
    await writeAtomically(out, (draft) => writeFile(draft, printDocument(document)));
    terminal.say(`Wrote ${out}.`);
  }
  if (writeHistory !== undefined) {
    const { value } = history;
    if (value === undefined) refuseHistory(history.issues[0], source);
    await writeAtomically(writeHistory, (draft) => writeFile(draft, printDocument(value)));
    terminal.say(`Wrote ${writeHistory}.`);
  }
  if (pipeline.summary.questions.length > 0) fail(openQuestions(pipeline));
}

function refuseHistory({ message }: Issue, source: string): never {
  return refuse("no-history", `${nameOf(source)} is no history to learn from: ${message}`, {
    path: source,
  });
}

function refuseEmpty({ issues }: Pipeline, source: string): never {
  const [issue] = issues;
  const reason = issue ? `: ${issue.found}; ${issue.action}` : "";
  return refuse(
    "no-opportunities",
    `no opportunity could be read from ${nameOf(source)}${reason}`,
    {
      path: source,
      hint: "Say by --map which column is what, or export the list again as CSV.",
    },
  );
}

/** What has closed has no future, so a plan does not need it. */
async function planWith(
  { opportunities, summary }: Pipeline,
  into: string,
  terminal: Terminal,
): Promise<object> {
  const open = opportunities.filter(({ status }) => status === "open");
  const document = {
    ...Object(withOpening(await planDocument(into, terminal), open)),
    ...(summary.asOf !== null && { asOf: summary.asOf }),
    ...(summary.currency !== null && { currency: summary.currency }),
  };
  checkPlan(document, into);
  return document;
}

function openQuestions({ summary }: Pipeline): Failure {
  const [question] = summary.questions;
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
