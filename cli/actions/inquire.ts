import { writeFile } from "node:fs/promises";
import { type Inquiry, openInquiry, type Plan } from "../../engine/index.ts";
import { EXIT } from "../exit-code.ts";
import { fail, failureOf, refuse } from "../failure.ts";
import { interruptible } from "../interruption.ts";
import { printDocument } from "../print/print-document.ts";
import { openPlan } from "../read/open-plan.ts";
import { checkStandardInput, openScenarios } from "../read/open-scenarios.ts";
import { openTerminal, type Paint, type Terminal } from "../terminal.ts";
import { writeAtomically } from "../write/write-atomically.ts";
import { checkExtension } from "../write/write-forecast.ts";
import type { SimulationOptions } from "./simulation-options.ts";
import { watchRun } from "./watch-run.ts";
import { withPool } from "./with-pool.ts";

/** What commands that analyse levers are told by their options. */
export interface InquireOptions extends Omit<SimulationOptions, "trials"> {
  /** Futures of each alternative; the engine knows how many where absent. */
  readonly trials?: number;
  /** The period that figures are about, by its id. */
  readonly period?: string;
  readonly exact?: boolean;
  readonly simulate?: boolean;
  readonly out?: string;
}

/** An analysis of a plan: how its document is worked out, and how people read it. */
export interface Analysis<Document extends object> {
  /** The plan that it is of, where that is not the whole of the one that was named. */
  planOf?(plan: Plan): Plan;
  /** @param onPartial told what is known so far, for those who will not wait */
  work(inquiry: Inquiry, onPartial: (soFar: Document) => void): Promise<Document>;
  screen(document: Document, paint: Paint): string;
}

/**
 * Does an analysis of a plan on all workers and prints it. Ctrl-C prints what is known by then, if
 * anything is, and leaves with the exit code of a partial result.
 */
export async function inquire<Document extends object>(
  planName: string,
  options: InquireOptions,
  analysis: Analysis<Document>,
): Promise<void> {
  const { scenario = [], opening, out, workers } = options;
  const isJson = options.json || out === "-";
  const terminal = openTerminal({ ...options, json: isJson });
  checkStandardInput([planName, ...scenario, opening]);
  if (out !== undefined && out !== "-") await checkExtension(out, [".json"]);
  const { plan: named, warnings } = await openPlan(planName, opening, terminal);
  const plan = analysis.planOf?.(named) ?? named;
  for (const { code, message } of warnings) {
    if (code !== "assumed") terminal.say(`Note: ${message}.`);
  }
  const scenarios = await openScenarios(scenario, plan, terminal);
  let soFar: Document | undefined;
  const print = (document: Document) => printAnalysis(document, analysis, terminal, out);

  try {
    await interruptible(async (signal) => {
      const document = await withPool(workers, (pool) => {
        const inquiry = open(plan, scenarios, options, (request) =>
          watchRun(terminal, signal, (watched) => pool.answer(request, watched)),
        );
        return analysis.work(inquiry, (partial) => {
          soFar = partial;
        });
      });
      await print(document);
    });
  } catch (error) {
    if (soFar === undefined || failureOf(error).code !== "interrupted") throw error;
    await print(soFar);
    const message = "interrupted: what was known by then is printed";
    fail({ exitCode: EXIT.partial, code: "partial", message });
  }
}

function open(
  plan: Parameters<typeof openInquiry>[0],
  scenarios: NonNullable<Parameters<typeof openInquiry>[1]["scenarios"]>,
  { period, exact, simulate, seed, trials }: InquireOptions,
  ask: Parameters<typeof openInquiry>[2],
): Inquiry {
  const method = exact ? "exact" : simulate ? "simulated" : undefined;
  try {
    return openInquiry(
      plan,
      {
        scenarios,
        seed,
        ...(trials !== undefined && { trials }),
        ...(period !== undefined && { outcome: period }),
        ...(method !== undefined && { method }),
      },
      ask,
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse("not-possible", error.message);
  }
}

async function printAnalysis<Document extends object>(
  document: Document,
  { screen }: Analysis<Document>,
  terminal: Terminal,
  out: string | undefined,
): Promise<void> {
  if (out !== undefined && out !== "-") {
    await writeAtomically(out, (draft) => writeFile(draft, printDocument(document)));
    terminal.say(`Wrote ${out}.`);
  }
  if (terminal.isJson) return terminal.write(printDocument(document));
  await terminal.write(screen(document, terminal.paint));
}
