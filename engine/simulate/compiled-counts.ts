import { numbersOfTable } from "../dist/flat-tables.ts";
import type { Native } from "../native/instance.ts";
import { layOut } from "../native/lay-out.ts";
import type { Counts } from "./counts.ts";
import type { EventBlock } from "./event-block.ts";
import type { EventSource } from "./event-source.ts";

/** Compiled loops fetch four weeks at a time. */
const SPARE = 3;

/**
 * Draws how many a source creates in each week of each trial of a block.
 *
 * @returns likewise, and how many are left out, for more are expected than sums tell: -1 each
 */
export function drawCompiledCounts(
  native: Native,
  { key0, key1, table, shocks, run }: EventBlock,
  { entity0, entity1, totals, laws, dispersion }: EventSource,
): Counts & { readonly leftOut: number } {
  const { trials } = table;
  const weeks = totals.length;
  const spread = dispersion < 0 ? new Float64Array(0) : numbersOfTable(run.tables, dispersion);
  const memory = layOut(
    native,
    {
      keys0: trials,
      keys1: trials,
      weekEntities0: weeks + SPARE,
      weekEntities1: weeks + SPARE,
      guideStarts: weeks,
      sumStarts: weeks,
      guides: laws ? laws.guides.length : 0,
      drawnCounts: trials * weeks,
      drawnInTrial: trials,
    },
    {
      weekMeans: weeks + SPARE,
      sums: laws ? laws.sums.length : 0,
      creationShocks: trials,
      spreadTable: spread.length,
    },
  );
  memory.keys0.set(key0);
  memory.keys1.set(key1);
  memory.weekEntities0.set(entity0);
  memory.weekEntities1.set(entity1);
  memory.weekMeans.set(totals);
  memory.creationShocks.set(shocks.creation);
  memory.spreadTable.set(spread);
  native.isSpread.value = dispersion < 0 ? 0 : 1;
  native.spreadValues.value = dispersion < 0 ? 0 : run.tables.counts[dispersion];
  native.hasLaws.value = laws ? 1 : 0;
  if (laws) {
    memory.guideStarts.set(laws.guideStarts);
    memory.sumStarts.set(laws.sumStarts);
    memory.guides.set(laws.guides);
    memory.sums.set(laws.sums);
  }
  const leftOut = native.drawCounts(trials, weeks);
  const inWeek = memory.drawnCounts.slice();
  return { inWeek, inTrial: memory.drawnInTrial.slice(), leftOut };
}
