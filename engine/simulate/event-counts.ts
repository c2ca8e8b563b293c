import type { FlatPoissonTables } from "../dist/flat-poisson-tables.ts";
import { drawFromFlat } from "../dist/flat-tables.ts";
import { countFromSums } from "../dist/poisson-sums.ts";
import { drawFromPoisson } from "../dist/poisson-table.ts";
import type { Native } from "../native/instance.ts";
import { layOut } from "../native/lay-out.ts";
import { PURPOSE, uniformOf, wordAt } from "../random/draw-word.ts";
import type { EventBlock } from "./event-block.ts";
import type { EventSource } from "./event-source.ts";

/** How many a source creates in the trials of a block. */
export interface Counts {
  /** By trial and week; of weeks that a change cuts they are not asked. */
  readonly inWeek: Int32Array;
  /** By trial, of all weeks. */
  readonly inTrial: Int32Array;
}

/** Draws how many a source creates in each week of each trial of a block. */
export function drawCounts(block: EventBlock, source: EventSource): Counts {
  const { native, table, shocks } = block;
  const { trials } = table;
  if (native && source.flatLaws && shocks.creation.every((shock) => shock === 1)) {
    return drawCompiled(native, block, source, source.flatLaws);
  }
  const weeks = source.isWhole.length;
  const inWeek = new Int32Array(trials * weeks);
  const inTrial = new Int32Array(trials);
  for (let row = 0; row < trials; row++) {
    const own = inWeek.subarray(row * weeks, (row + 1) * weeks);
    if (source.dispersion >= 0) drawDispersedCounts(block, source, row, own);
    else if (shocks.creation[row] !== 1) drawShockedCounts(block, source, row, own);
    else drawPlainCounts(block, source, row, own);
    for (let week = 0; week < weeks; week++) inTrial[row] += own[week];
  }
  return { inWeek, inTrial };
}

/** Compiled loops fetch four weeks at a time. */
const SPARE = 3;

function drawCompiled(
  native: Native,
  { key0, key1, table }: EventBlock,
  { entity0, entity1 }: EventSource,
  { sums, guides, sumStarts, guideStarts }: FlatPoissonTables,
): Counts {
  const { trials } = table;
  const weeks = entity0.length;
  const memory = layOut(
    native,
    {
      keys0: trials,
      keys1: trials,
      weekEntities0: weeks + SPARE,
      weekEntities1: weeks + SPARE,
      guideStarts: weeks,
      sumStarts: weeks,
      guides: guides.length,
      drawnCounts: trials * weeks,
      drawnInTrial: trials,
    },
    { sums: sums.length },
  );
  memory.keys0.set(key0);
  memory.keys1.set(key1);
  memory.weekEntities0.set(entity0);
  memory.weekEntities1.set(entity1);
  memory.guideStarts.set(guideStarts);
  memory.sumStarts.set(sumStarts);
  memory.guides.set(guides);
  memory.sums.set(sums);
  native.drawCounts(trials, weeks);
  return { inWeek: memory.drawnCounts.slice(), inTrial: memory.drawnInTrial.slice() };
}

function drawPlainCounts(
  { key0, key1 }: EventBlock,
  { entity0, entity1, laws }: EventSource,
  row: number,
  counts: Int32Array,
): void {
  const k0 = key0[row];
  const k1 = key1[row];
  for (let week = 0; week < counts.length; week++) {
    const word = wordAt(k0, k1, entity0[week] + PURPOSE.count, entity1[week]);
    counts[week] = drawFromPoisson(laws[week], word);
  }
}

function drawShockedCounts(
  { key0, key1, shocks, sums }: EventBlock,
  { entity0, entity1, totals }: EventSource,
  row: number,
  counts: Int32Array,
): void {
  const k0 = key0[row];
  const k1 = key1[row];
  const shock = shocks.creation[row];
  for (let week = 0; week < counts.length; week++) {
    const word = wordAt(k0, k1, entity0[week] + PURPOSE.count, entity1[week]);
    counts[week] = countFromSums(sums, uniformOf(word), totals[week] * shock);
  }
}

function drawDispersedCounts(
  { key0, key1, shocks, sums, run }: EventBlock,
  { entity0, entity1, totals, dispersion }: EventSource,
  row: number,
  counts: Int32Array,
): void {
  const { numbers, starts } = run.tables;
  const start = starts[dispersion];
  const k0 = key0[row];
  const k1 = key1[row];
  const shock = shocks.creation[row];
  for (let week = 0; week < counts.length; week++) {
    const e0 = entity0[week];
    const e1 = entity1[week];
    const spreadWord = wordAt(k0, k1, e0 + PURPOSE.dispersion, e1);
    const spread = drawFromFlat(numbers, start, 0, spreadWord);
    const word = wordAt(k0, k1, e0 + PURPOSE.count, e1);
    counts[week] = countFromSums(sums, uniformOf(word), totals[week] * (shock * spread));
  }
}
