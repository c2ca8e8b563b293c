import { keys0, keys1 } from "./trials.ts";
import { LANES, uniformOf, wordsAt } from "./words.ts";

/*
 * How many a source creates in each week: where its weeks and their laws stand, and where counts
 * go. Lists of weeks have room for three more.
 */

export let weekEntities0: i32 = 0;
export let weekEntities1: i32 = 0;
/** By week, where its law begins among the guides, and among the sums: see PoissonTable. */
export let guideStarts: i32 = 0;
export let sumStarts: i32 = 0;
export let guides: i32 = 0;
export let sums: i32 = 0;
/** By trial and week, and by trial. */
export let drawnCounts: i32 = 0;
export let drawnInTrial: i32 = 0;

/** Bits of a word by which a guide is asked. */
const GUIDE_BITS: i32 = 8;
/** Where the words of four weeks wait. */
const WAITING = memory.data(16);

/** Draws the counts of so many weeks, whose laws nothing multiplies, in trials from 0 on. */
export function drawCounts(trials: i32, weeks: i32): void {
  for (let trial = 0; trial < trials; trial++) {
    store<i32>(drawnInTrial + 4 * trial, drawCountsOf(trial, weeks));
  }
}

function drawCountsOf(trial: i32, weeks: i32): i32 {
  const key0 = v128.load32_splat(keys0 + 4 * trial);
  const key1 = v128.load32_splat(keys1 + 4 * trial);
  const own = drawnCounts + 4 * trial * weeks;
  let inTrial = 0;
  for (let week = 0; week < weeks; week += LANES) {
    const entity0 = v128.load(weekEntities0 + 4 * week);
    const entity1 = v128.load(weekEntities1 + 4 * week);
    v128.store(WAITING, wordsAt(key0, key1, entity0, entity1));
    const there = min(LANES, weeks - week);
    for (let lane = 0; lane < there; lane++) {
      const at = 4 * (week + lane);
      const count = countOf(load<i32>(WAITING + 4 * lane), at);
      store<i32>(own + at, count);
      inTrial += count;
    }
  }
  return inTrial;
}

/** @see drawFromPoisson in dist/poisson-table.ts */
function countOf(word: i32, at: i32): i32 {
  const p = uniformOf(word);
  const law = sums + 8 * load<i32>(sumStarts + at);
  let count = load<i32>(guides + 4 * (load<i32>(guideStarts + at) + (word >>> (32 - GUIDE_BITS))));
  while (load<f64>(law + 8 * count) < p) count++;
  return count;
}
