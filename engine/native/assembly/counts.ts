import { countFromSums, SEQUENTIAL_MEAN_MAX } from "./poisson-sums.ts";
import { drawFrom } from "./tables.ts";
import { keys0, keys1 } from "./trials.ts";
import { LANES, uniformOf, wordsAt } from "./words.ts";

/*
 * How many a source creates in each week: where its weeks and their laws stand, and where counts
 * go. Lists of weeks have room for three more.
 */

export let weekEntities0: i32 = 0;
export let weekEntities1: i32 = 0;
/** By week, how many are expected, a floating-point number. */
export let weekMeans: i32 = 0;
/** By week, where its law begins among the guides, and among the sums: see PoissonTable. */
export let guideStarts: i32 = 0;
export let sumStarts: i32 = 0;
export let guides: i32 = 0;
export let sums: i32 = 0;
/** By trial, what multiplies what is expected, a floating-point number. */
export let creationShocks: i32 = 0;
/** The quantile table of what multiplies it besides, week by week, and its count: see drawFrom. */
export let spreadTable: i32 = 0;
export let spreadValues: i32 = 0;
/** Whether each week has such a multiplier; and whether laws stand for the others. */
export let isSpread: i32 = 0;
export let hasLaws: i32 = 0;
/** By trial and week; -1 where so many are expected that no sums tell. */
export let drawnCounts: i32 = 0;
/** By trial, of all weeks. */
export let drawnInTrial: i32 = 0;

const DISPERSION: i32 = 1;
/** Bits of a word by which a guide is asked. */
const GUIDE_BITS: i32 = 8;
/** Where the words of four weeks wait. */
const WORDS = memory.data(16);
const SPREAD_WORDS = memory.data(16);

/**
 * Draws the counts of so many weeks in trials from 0 on.
 *
 * @returns how many it leaves out
 */
export function drawCounts(trials: i32, weeks: i32): i32 {
  let leftOut = 0;
  for (let trial = 0; trial < trials; trial++) {
    const shock = load<f64>(creationShocks + 8 * trial);
    const isPlain = hasLaws !== 0 && isSpread === 0 && shock === 1;
    const key0 = v128.load32_splat(keys0 + 4 * trial);
    const key1 = v128.load32_splat(keys1 + 4 * trial);
    const own = drawnCounts + 4 * trial * weeks;
    let inTrial = 0;
    for (let week = 0; week < weeks; week += LANES) {
      const entity0 = v128.load(weekEntities0 + 4 * week);
      const entity1 = v128.load(weekEntities1 + 4 * week);
      v128.store(WORDS, wordsAt(key0, key1, entity0, entity1));
      if (isSpread !== 0) {
        const place = i32x4.add(entity0, i32x4.splat(DISPERSION));
        v128.store(SPREAD_WORDS, wordsAt(key0, key1, place, entity1));
      }
      const there = min(LANES, weeks - week);
      for (let lane = 0; lane < there; lane++) {
        const at = week + lane;
        const word = load<i32>(WORDS + 4 * lane);
        const count = isPlain ? countByLaw(word, at) : countMoved(word, at, lane, shock);
        store<i32>(own + 4 * at, count);
        leftOut += i32(count < 0);
        inTrial += count;
      }
    }
    store<i32>(drawnInTrial + 4 * trial, inTrial);
  }
  return leftOut;
}

/** @see drawFromPoisson in dist/poisson-table.ts */
function countByLaw(word: i32, week: i32): i32 {
  const p = uniformOf(word);
  const law = sums + 8 * load<i32>(sumStarts + 4 * week);
  const guide = guides + 4 * load<i32>(guideStarts + 4 * week);
  let count = load<i32>(guide + 4 * (word >>> (32 - GUIDE_BITS)));
  while (load<f64>(law + 8 * count) < p) count++;
  return count;
}

function countMoved(word: i32, week: i32, lane: i32, shock: f64): i32 {
  let factor = shock;
  if (isSpread !== 0) {
    factor = shock * drawFrom(spreadTable, spreadValues, load<i32>(SPREAD_WORDS + 4 * lane));
  }
  const mean = load<f64>(weekMeans + 8 * week) * factor;
  if (mean === 0) return 0;
  return mean > 0 && mean <= SEQUENTIAL_MEAN_MAX ? countFromSums(uniformOf(word), mean) : -1;
}
