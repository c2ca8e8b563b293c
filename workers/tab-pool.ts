import type { Remote } from "comlink";
import type { TabApi } from "./tab-api.ts";
import type { ThreadPool } from "./thread-pool.ts";
import { useAgain } from "./use-again.ts";

/** What the page asks of a pool, besides runs. */
export interface TabPool {
  /** What each future of one block books in all, in currency: to be looked at one by one. */
  totals: OffThread<TabApi["totalsOf"]>;
  /** Fits a plan to the history of a CRM's export. */
  fitExport: OffThread<TabApi["fitExport"]>;
  /** Forecasts the past of such a history, and scores what came. */
  backtestExport: OffThread<TabApi["backtestExport"]>;
}

type OffThread<Ask extends (...args: never[]) => unknown> = (
  ...args: Parameters<Ask>
) => Promise<Awaited<ReturnType<Ask>>>;

/** Lets one worker of a pool do what the page asks. */
export function openTabPool<Api extends TabApi>(pool: ThreadPool<Api>): TabPool {
  const ask = <Value>(task: (worker: Remote<TabApi>) => Promise<Value>, urgent = false) =>
    useAgain(pool, async (worker) => task(worker as unknown as Remote<TabApi>), { urgent });
  return {
    totals: (request, block) => ask((worker) => worker.totalsOf(request, block), true),
    fitExport: (...args) => ask((worker) => worker.fitExport(...args)),
    backtestExport: (...args) => ask(async (worker) => worker.backtestExport(...args)),
  };
}
