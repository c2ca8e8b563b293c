import { expOfTwo } from "../exp.ts";
import { poissonCount } from "../poisson-count.ts";
import { DISPERSION } from "../purposes.ts";
import { drawFrom } from "../tables.ts";
import { LANES, uniformOf, wordsAt } from "../words.ts";
import { keys0, keys1 } from "./trials.ts";

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

/** Bits of a word by which a guide is asked. */
const GUIDE_BITS: i32 = 8;
/** Where what is known of four weeks waits: words, means, and the probabilities of none. */
const WORDS = memory.data(16);
const MEANS = memory.data(32);
const NONES = memory.data(32);

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
      if (!isPlain) moveMeans(key0, key1, week, shock);
      const entity0 = v128.load(weekEntities0 + 4 * week);
      v128.store(WORDS, wordsAt(key0, key1, entity0, v128.load(weekEntities1 + 4 * week)));
      const there = min(LANES, weeks - week);
      for (let lane = 0; lane < there; lane++) {
        const word = load<i32>(WORDS + 4 * lane);
        const count = isPlain ? countByLaw(word, week + lane) : countMoved(word, lane);
        store<i32>(own + 4 * (week + lane), count);
        leftOut += i32(count < 0);
        inTrial += count;
      }
    }
    store<i32>(drawnInTrial + 4 * trial, inTrial);
  }
  return leftOut;
}

/** Works out the means of four weeks. */
function moveMeans(key0: v128, key1: v128, week: i32, shock: f64): void {
  let early = f64x2.splat(shock);
  let late = early;
  if (isSpread !== 0) {
    const place = i32x4.add(v128.load(weekEntities0 + 4 * week), i32x4.splat(DISPERSION));
    v128.store(WORDS, wordsAt(key0, key1, place, v128.load(weekEntities1 + 4 * week)));
    early = f64x2.mul(early, f64x2(spreadOf(0), spreadOf(1)));
    late = f64x2.mul(late, f64x2(spreadOf(2), spreadOf(3)));
  }
  early = f64x2.mul(v128.load(weekMeans + 8 * week), early);
  late = f64x2.mul(v128.load(weekMeans + 8 * week, 16), late);
  v128.store(MEANS, early);
  v128.store(MEANS, late, 16);
  v128.store(NONES, expOfTwo(f64x2.neg(early)));
  v128.store(NONES, expOfTwo(f64x2.neg(late)), 16);
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

/** What multiplies a week besides, by its word. */
function spreadOf(lane: i32): f64 {
  return drawFrom(spreadTable, spreadValues, load<i32>(WORDS + 4 * lane));
}

function countMoved(word: i32, lane: i32): i32 {
  const mean = load<f64>(MEANS + 8 * lane);
  return poissonCount(uniformOf(word), mean, load<f64>(NONES + 8 * lane));
}
