import { drawFromCells } from "../dist/quantile-table.ts";
import { PURPOSE, wordAt } from "../random/draw-word.ts";
import { PURPOSES_PER_OPPORTUNITY } from "../random/entity.ts";
import { addWin, bookWins } from "./book-wins.ts";
import type { CompiledRun } from "./compiled-run.ts";
import { beginBlock, type EventBlock } from "./event-block.ts";
import { simulateSource } from "./event-new.ts";
import { simulateListed } from "./event-open.ts";
import { simulatePool } from "./event-pool.ts";
import { type ThinRun, type ThinSource, thinRunOf } from "./thin-run.ts";
import { fillTotals, type TrialTable } from "./trial-table.ts";

/**
 * The thin kernel: of what Poisson sources create, only wins within the horizon are drawn, which
 * are a Poisson process again whose intensity the exact solver knows. All else is simulated as by
 * the event kernel. For the runs that kernel takes.
 *
 * Exact in law given the common factor. In each period wins come at the times at which the expected
 * number has grown by exponential steps: so a higher intensity brings each win sooner and adds wins
 * at the end of the period, and no period moves another.
 *
 * @param first index of the first trial within the run
 * @param table of zeros; takes what happens
 * @see Kingman (1993), "Poisson Processes", sections 2.3 (mapping) and 5.1 (colouring)
 */
export function simulateThinBlock(run: CompiledRun, first: number, table: TrialTable): void {
  const block = beginBlock(run, first, table);
  const thin = thinRunOf(run);
  simulateListed(block);
  for (const pool of block.run.pools) simulatePool(block, pool);
  block.run.sources.forEach((source, index) => {
    const thinned = thin.sources[index];
    if (thinned) simulateWins(block, thin, thinned);
    else simulateSource(block, source);
  });
  fillTotals(table);
}

function simulateWins(block: EventBlock, { grid, gaps }: ThinRun, source: ThinSource): void {
  const { key0, key1, factor } = block;
  const { account, edges, periodStarts, periodEnds, entity0, entity1, now } = source;
  for (let row = 0; row < block.table.trials; row++) {
    if (grid.count > 1) interpolate(source, (factor[row] - grid.first) / grid.spacing, grid.count);
    else if (row === 0) now.set(source.expected);
    const k0 = key0[row];
    const k1 = key1[row];
    for (let period = 0; period < periodEnds.length; period++) {
      const end = now[periodEnds[period]];
      const e1 = entity1[period];
      let e0 = entity0[period];
      let edge = periodStarts[period];
      let reached = now[edge];
      for (;;) {
        reached += drawFromCells(gaps, wordAt(k0, k1, e0 + PURPOSE.gap, e1));
        if (reached >= end) break;
        while (now[edge + 1] <= reached) edge++;
        addWin(block, account, row, e0, e1, edges[edge]);
        e0 = (e0 + PURPOSES_PER_OPPORTUNITY) | 0;
      }
    }
  }
  bookWins(block, account);
}

/**
 * The wins expected before each edge at a value of the common factor: Lagrange's cubic through the
 * four nearest nodes, off by less than 1e-6 of it for the loadings that teams have.
 *
 * @param place the value, in nodes from the first
 */
function interpolate({ expected, now }: ThinSource, place: number, count: number): void {
  const node = Math.max(1, Math.min(count - 3, Math.floor(place)));
  const t = place - node;
  const before = (-t * (t - 1) * (t - 2)) / 6;
  const left = ((t + 1) * (t - 1) * (t - 2)) / 2;
  const right = (-(t + 1) * t * (t - 2)) / 2;
  const after = ((t + 1) * t * (t - 1)) / 6;
  const width = now.length;
  const at = node * width;
  for (let edge = 0; edge < width; edge++) {
    now[edge] =
      before * expected[at - width + edge] +
      left * expected[at + edge] +
      right * expected[at + width + edge] +
      after * expected[at + 2 * width + edge];
  }
}
