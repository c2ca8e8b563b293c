import type { CompiledRun } from "./compiled-run.ts";
import { beginBlock } from "./event-block.ts";
import { simulateSource } from "./event-new.ts";
import { simulateListed } from "./event-open.ts";
import { simulatePool } from "./event-pool.ts";
import { fillTotals, type TrialTable } from "./trial-table.ts";

/**
 * The event kernel: every opportunity simulated, to the bits of the plain kernel, but a block at a
 * time, on courses and tables worked out once, and what a close does not need is not drawn.
 *
 * For runs whose common factor is constant and whose changes all begin at asOf: see hasCourses.
 *
 * @param first index of the first trial within the run
 * @param table of zeros; takes what happens
 */
export function simulateEventBlock(run: CompiledRun, first: number, table: TrialTable): void {
  const block = beginBlock(run, first, table);
  simulateListed(block);
  for (const pool of block.run.pools) simulatePool(block, pool);
  for (const source of block.run.sources) simulateSource(block, source);
  fillTotals(table);
}
