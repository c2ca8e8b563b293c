import { writeFile } from "node:fs/promises";
import type { FitOptions, FitResult, History } from "../../engine/index.ts";
import { refuse } from "../failure.ts";
import { interruptible } from "../interruption.ts";
import { fitScreen } from "../print/fit-screen.ts";
import { printDocument } from "../print/print-document.ts";
import { openProgressBar } from "../progress-bar.ts";
import { checkPlan } from "../read/open-plan.ts";
import { checkStandardInput } from "../read/open-scenarios.ts";
import { nameOf } from "../read/read-document.ts";
import { openTerminal, type Terminal } from "../terminal.ts";
import { checkWritable, writeAtomically } from "../write/write-atomically.ts";
import { type ImportOptions, openHistory } from "./read-export.ts";
import { withPool } from "./with-pool.ts";

type FitHistoryOptions = Omit<ImportOptions, "asOf"> &
  Omit<FitOptions, "onProgress" | "name"> & { readonly out?: string };

/** `quotacast fit`: learns a plan from a history, says what was learnt, writes the plan. */
export async function fitHistory(source: string, options: FitHistoryOptions): Promise<void> {
  const { asOf, out, ...reading } = options;
  const isJson = options.json || out === "-";
  const terminal = openTerminal({ ...options, json: isJson });
  checkStandardInput([source, options.map]);
  if (out !== undefined && out !== "-") await checkWritable(out);

  // The export is read as it is: which of it may be known is the fit's to say.
  const history = await openHistory(source, reading, terminal);
  const { plan, report, issues } = await fitAside(history, options, terminal);
  if (plan === undefined || report === undefined) {
    const reason = `no plan can be learnt from ${nameOf(source)}`;
    refuse(issues[0].code, reason, { path: source, issues });
  }
  checkPlan(plan, source);

  if (options.json) await terminal.write(printDocument({ ...report, plan }));
  else if (out === "-") await terminal.write(printDocument(plan));
  else await terminal.write(fitScreen(report, nameOf(source), terminal.paint));
  if (out !== undefined && out !== "-") {
    await writeAtomically(out, (draft) => writeFile(draft, printDocument(plan)));
    terminal.say(`Wrote ${out}.`);
  }
}

/** Fits in a thread, so that Ctrl-C is heard and progress is seen. */
function fitAside(
  history: History,
  options: FitHistoryOptions,
  terminal: Terminal,
): Promise<FitResult> {
  const { asOf, quota, period, periods, process: kind, law, draws, seed } = options;
  const { covariates, segments, bootstrap } = options;
  const wanted: FitOptions = {
    ...(asOf !== undefined && { asOf }),
    ...(quota !== undefined && { quota }),
    ...(period !== undefined && { period }),
    ...(periods !== undefined && { periods }),
    ...(kind !== undefined && { process: kind }),
    ...(law !== undefined && { law }),
    ...(draws !== undefined && { draws }),
    ...(seed !== undefined && { seed }),
    ...(covariates !== undefined && { covariates }),
    ...(segments !== undefined && { segments }),
    ...(bootstrap !== undefined && { bootstrap }),
  };
  const bar = openProgressBar(terminal.showsProgress, undefined, "percent");
  return withPool(1, (pool) =>
    interruptible((signal) =>
      pool.fit(history, wanted, {
        signal,
        onProgress: (share) => bar.update(Math.round(100 * share), 100),
      }),
    ),
  ).finally(bar.clear);
}
