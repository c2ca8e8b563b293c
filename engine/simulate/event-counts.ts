import { drawFromFlatTable } from "../dist/flat-tables.ts";
import { countFromSums } from "../dist/poisson-sums.ts";
import { PURPOSE, uniformOf, wordAt } from "../random/draw-word.ts";
import { drawCompiledCounts } from "./compiled-counts.ts";
import type { Counts } from "./counts.ts";
import type { EventBlock } from "./event-block.ts";
import type { EventSource } from "./event-source.ts";

/** Draws how many a source creates in each week of each trial of a block. */
export function drawCounts(block: EventBlock, source: EventSource): Counts {
  const { native, table } = block;
  const weeks = source.totals.length;
  const compiled = native && drawCompiledCounts(native, block, source);
  if (compiled?.leftOut === 0) return compiled;
  const inWeek = compiled?.inWeek ?? new Int32Array(table.trials * weeks).fill(-1);
  const inTrial = new Int32Array(table.trials);
  for (let at = 0; at < inWeek.length; at++) {
    const row = Math.floor(at / weeks);
    if (inWeek[at] < 0) inWeek[at] = drawCount(block, source, row, at % weeks);
    inTrial[row] += inWeek[at];
  }
  return { inWeek, inTrial };
}

/** Draws one of them, however many are expected. */
function drawCount(block: EventBlock, source: EventSource, row: number, week: number): number {
  const { totals, entity0, entity1, dispersion } = source;
  const k0 = block.key0[row];
  const k1 = block.key1[row];
  const e0 = entity0[week];
  const e1 = entity1[week];
  let factor = block.shocks.creation[row];
  if (dispersion >= 0) {
    const word = wordAt(k0, k1, e0 + PURPOSE.dispersion, e1);
    factor *= drawFromFlatTable(block.run.tables, dispersion, word);
  }
  const word = wordAt(k0, k1, e0 + PURPOSE.count, e1);
  return countFromSums(block.sums, uniformOf(word), totals[week] * factor);
}
