import { drawFromCells } from "../dist/quantile-table.ts";
import { PURPOSE, wordAt } from "../random/draw-word.ts";
import { PURPOSES_PER_OPPORTUNITY } from "../random/entity.ts";
import { addWin, bookWins } from "./book-wins.ts";
import type { CompiledRun } from "./compiled-run.ts";
import { beginBlock, type EventBlock } from "./event-block.ts";
import { simulateSource } from "./event-new.ts";
import { simulateListed } from "./event-open.ts";
import { simulatePool } from "./event-pool.ts";
import type { FactorGrid } from "./factor-grid.ts";
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

/** Period by period, so that what is booked stays near each other in memory. */
function simulateWins(block: EventBlock, { grid, gaps }: ThinRun, source: ThinSource): void {
  const { key0, key1, factor } = block;
  const { account, edges, periodStarts, periodEnds, entity0, entity1, now } = source;
  for (let period = 0; period < periodEnds.length; period++) {
    const first = periodStarts[period];
    const last = periodEnds[period];
    const e1 = entity1[period];
    for (let row = 0; row < block.table.trials; row++) {
      if (grid.count > 1) interpolate(source, grid, factor[row], first, last);
      const end = now[last];
      const k0 = key0[row];
      const k1 = key1[row];
      let e0 = entity0[period];
      let reached = now[first];
      for (;;) {
        reached += drawFromCells(gaps, wordAt(k0, k1, (e0 + PURPOSE.gap) | 0, e1));
        if (reached >= end) break;
        addWin(block, account, row, e0, e1, edges[edgeBefore(source, first, reached)]);
        e0 = (e0 + PURPOSES_PER_OPPORTUNITY) | 0;
      }
    }
  }
  bookWins(block, account, block.wins);
}

/**
 * The last edge before which no more wins are expected than so many.
 *
 * @param first an edge that is not beyond it
 */
function edgeBefore({ now, guide, cellsPerWin }: ThinSource, first: number, wins: number): number {
  let edge = guide.length > 0 ? guide[Math.floor(wins * cellsPerWin)] : first;
  while (now[edge + 1] <= wins) edge++;
  return edge;
}

/**
 * The wins expected before the edges of a period at a value of the common factor: Lagrange's cubic
 * through the four nearest nodes, off by less than 1e-6 of it for the loadings that teams have.
 */
function interpolate(
  { expected, now }: ThinSource,
  grid: FactorGrid,
  factor: number,
  first: number,
  last: number,
): void {
  const place = (factor - grid.first) / grid.spacing;
  const node = Math.max(1, Math.min(grid.count - 3, Math.floor(place)));
  const t = place - node;
  const before = (-t * (t - 1) * (t - 2)) / 6;
  const left = ((t + 1) * (t - 1) * (t - 2)) / 2;
  const right = (-(t + 1) * t * (t - 2)) / 2;
  const after = ((t + 1) * t * (t - 1)) / 6;
  const width = now.length;
  const at = node * width;
  for (let edge = first; edge <= last; edge++) {
    now[edge] =
      before * expected[at - width + edge] +
      left * expected[at + edge] +
      right * expected[at + width + edge] +
      after * expected[at + 2 * width + edge];
  }
}
