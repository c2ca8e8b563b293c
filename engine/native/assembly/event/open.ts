import { FRONT } from "../front.ts";
import { LANES, ranksOf, wordsAt } from "../words.ts";
import { keys0, keys1, lost, open, ranges } from "./trials.ts";

/*
 * An opportunity that the plan lists as open: whose luck it is, and what is sure of it. Lists of
 * trials have room for four more numbers.
 */

/** The places of the words of its outcome and of its duration, and its entity's second half. */
export let outcomePlace: i32 = 0;
export let durationPlace: i32 = 0;
export let listedEntity1: i32 = 0;

/**
 * By range of the common factor, eight ranks: see SureOpen. In this order: advanceBelow, lostAbove,
 * lostBelow, neverAbove, advanceOpenAbove, lossOpenAbove, lossEndsBelow; the last is not used.
 */
export let openLimits: i32 = 0;

/** Where all quantile tables stand, of which a stay reads two: see stay.ts. */
export let openTables: i32 = 0;

/** Trials in which its words do not tell how it fares, the words of its duration, and endings. */
export let untoldTrial: i32 = 0;
export let untoldWord: i32 = 0;
/** 0 if its stay ends in an advance, 1 if it ends lost, -1 if it must be looked at closely. */
export let untoldEnding: i32 = 0;

const RANGE_BYTES: i32 = 32;

/**
 * Decides by two words how one fares in each of so many trials, four at a time, and lists the
 * trials in which these do not tell.
 *
 * @returns how many it lists
 */
export function sieveOpen(trials: i32): i32 {
  const entity1 = i32x4.splat(listedEntity1);
  const outcomes = i32x4.splat(outcomePlace);
  const durations = i32x4.splat(durationPlace);
  let listed = 0;
  for (let trial = 0; trial < trials; trial += LANES) {
    const at = 4 * trial;
    const key0 = v128.load(keys0 + at);
    const key1 = v128.load(keys1 + at);
    const rank = ranksOf(wordsAt(key0, key1, outcomes, entity1));
    const word = wordsAt(key0, key1, durations, entity1);
    const length = ranksOf(word);
    const a = openLimits + RANGE_BYTES * load<i32>(ranges + at);
    const b = openLimits + RANGE_BYTES * load<i32>(ranges + at, 4);
    const c = openLimits + RANGE_BYTES * load<i32>(ranges + at, 8);
    const d = openLimits + RANGE_BYTES * load<i32>(ranges + at, 12);
    // Four ranks of four trials each: by rank instead of by trial.
    const ab = pairsOf(v128.load(a), v128.load(b));
    const cd = pairsOf(v128.load(c), v128.load(d));
    const abAbove = upperPairsOf(v128.load(a), v128.load(b));
    const cdAbove = upperPairsOf(v128.load(c), v128.load(d));
    const advanceBelow = lowerHalvesOf(ab, cd);
    const lostAbove = upperHalvesOf(ab, cd);
    const lostBelow = lowerHalvesOf(abAbove, cdAbove);
    const neverAbove = upperHalvesOf(abAbove, cdAbove);
    const abLong = pairsOf(v128.load(a, 16), v128.load(b, 16));
    const cdLong = pairsOf(v128.load(c, 16), v128.load(d, 16));
    const advanceOpenAbove = lowerHalvesOf(abLong, cdLong);
    const lossOpenAbove = upperHalvesOf(abLong, cdLong);
    const abEnds = upperPairsOf(v128.load(a, 16), v128.load(b, 16));
    const cdEnds = upperPairsOf(v128.load(c, 16), v128.load(d, 16));
    const lossEndsBelow = lowerHalvesOf(abEnds, cdEnds);

    const never = i32x4.gt_s(rank, neverAbove);
    const advances = v128.andnot(i32x4.lt_s(rank, advanceBelow), never);
    const isBetween = v128.and(i32x4.gt_s(rank, lostAbove), i32x4.lt_s(rank, lostBelow));
    const losses = v128.andnot(v128.andnot(isBetween, never), advances);
    const isLost = v128.and(losses, i32x4.lt_s(length, lossEndsBelow));
    const isLong = v128.or(
      v128.and(advances, i32x4.gt_s(length, advanceOpenAbove)),
      v128.and(losses, i32x4.gt_s(length, lossOpenAbove)),
    );
    const isOpen = v128.andnot(v128.or(never, isLong), isLost);
    const isThere = i32x4.gt_s(i32x4.splat(trials - trial), i32x4(0, 1, 2, 3));
    v128.store(open + at, i32x4.sub(v128.load(open + at), isOpen));
    v128.store(lost + at, i32x4.sub(v128.load(lost + at), isLost));
    const mask = i32x4.bitmask(v128.andnot(isThere, v128.or(isOpen, isLost)));
    const front = v128.load(FRONT + 16 * mask);
    const next = 4 * listed;
    const own = i32x4.add(i32x4.splat(trial), i32x4(0, 1, 2, 3));
    // An advance is 0, a loss 1, and neither -1.
    const ending = i32x4.sub(v128.not(v128.or(advances, losses)), losses);
    v128.store(untoldTrial + next, v128.swizzle(own, front));
    v128.store(untoldWord + next, v128.swizzle(word, front));
    v128.store(untoldEnding + next, v128.swizzle(ending, front));
    listed += popcnt(mask);
  }
  return listed;
}

/** The lower two numbers of each of two, by turns; then the upper two; and halves of such pairs. */
function pairsOf(a: v128, b: v128): v128 {
  return i32x4.shuffle(a, b, 0, 4, 1, 5);
}

function upperPairsOf(a: v128, b: v128): v128 {
  return i32x4.shuffle(a, b, 2, 6, 3, 7);
}

function lowerHalvesOf(ab: v128, cd: v128): v128 {
  return i32x4.shuffle(ab, cd, 0, 1, 4, 5);
}

function upperHalvesOf(ab: v128, cd: v128): v128 {
  return i32x4.shuffle(ab, cd, 2, 3, 6, 7);
}
