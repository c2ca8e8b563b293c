import { writeFile } from "node:fs/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type BacktestOptions,
  type BacktestReport,
  backtest,
  fittingForecaster,
  type History,
} from "../../engine/index.ts";
import { refuse } from "../failure.ts";
import { interruptible } from "../interruption.ts";
import { backtestScreen } from "../print/backtest-screen.ts";
import { printDocument } from "../print/print-document.ts";
import { openProgressBar } from "../progress-bar.ts";
import { openTerminal, type Terminal } from "../terminal.ts";
import { checkWritable, writeAtomically } from "../write/write-atomically.ts";
import { type ImportOptions, openHistory } from "./read-export.ts";

export interface BacktestHistoryOptions extends ImportOptions, Omit<BacktestOptions, "onProgress"> {
  readonly trials: number;
  readonly out?: string;
}

/** `quotacast backtest`: forecasts a history's past, and says how good that was. */
export async function backtestHistory(
  source: string,
  options: BacktestHistoryOptions,
): Promise<void> {
  const { out } = options;
  const terminal = openTerminal({ ...options, json: options.json || out === "-" });
  if (out !== undefined && out !== "-") await checkWritable(out);
  const history = await openHistory(source, options, terminal);
  const report = await interruptible((signal) => run(history, options, terminal, signal));

  const document = printDocument(report);
  if (terminal.isJson) await terminal.write(document);
  else await terminal.write(backtestScreen(report, history.currency, terminal.paint));
  if (out !== undefined && out !== "-") {
    await writeAtomically(out, (draft) => writeFile(draft, document));
    terminal.say(`Wrote ${out}.`);
  }
}

async function run(
  history: History,
  { horizon, every, from, to, quota, seed, trials }: BacktestHistoryOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<BacktestReport> {
  const bar = openProgressBar(terminal.showsProgress, undefined, "origins");
  try {
    const { value, issues } = await backtest(history, fittingForecaster({ trials, seed }), {
      ...{ horizon, every, seed },
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(quota !== undefined && { quota }),
      async onProgress(done, total) {
        bar.update(done, total);
        // A fit holds the thread: between two, Ctrl-C has its turn.
        await nextTurn();
        signal.throwIfAborted();
      },
    });
    if (value !== undefined) return value;
    const [{ code, message }] = issues;
    return refuse(code, message, {
      path: "",
      hint: "Export a longer history, with what was won and lost and when.",
    });
  } finally {
    bar.clear();
  }
}
