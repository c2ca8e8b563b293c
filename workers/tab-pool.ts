import type { Remote } from "comlink";
import type { TabApi } from "./tab-api.ts";
import type { ThreadPool } from "./thread-pool.ts";
import { useAgain } from "./use-again.ts";

/** What the page asks of a pool, besides runs. */
export interface TabPool {
  /** What each future of one block books in all, in currency: to be looked at one by one. */
  totals: OffThread<TabApi["totalsOf"]>;
  /** One future with and without what-ifs: see compareReplays. */
  replay: OffThread<TabApi["replay"]>;
  /** What is open at a plan's asOf, one by one. */
  describeOpen: OffThread<TabApi["describeOpen"]>;
  /** What a CRM's export tells of the past. */
  readHistory: OffThread<TabApi["readHistory"]>;
  /** Rows of a file as they stand in it. */
  readRows: OffThread<TabApi["readRows"]>;
}

type OffThread<Ask extends (...args: never[]) => unknown> = (
  ...args: Parameters<Ask>
) => Promise<Awaited<ReturnType<Ask>>>;

/** Lets one worker of a pool do what the page asks. */
export function openTabPool<Api extends TabApi>(pool: ThreadPool<Api>): TabPool {
  const ask = <Value>(task: (worker: Remote<TabApi>) => Promise<Value>) =>
    useAgain(pool, async (worker) => task(worker as unknown as Remote<TabApi>), { urgent: true });
  return {
    totals: (request, block) => ask((worker) => worker.totalsOf(request, block)),
    replay: (...args) => ask((worker) => worker.replay(...args)),
    describeOpen: (plan) => ask(async (worker) => worker.describeOpen(plan)),
    readHistory: (...args) => ask(async (worker) => worker.readHistory(...args)),
    readRows: (...args) => ask(async (worker) => worker.readRows(...args)),
  };
}
