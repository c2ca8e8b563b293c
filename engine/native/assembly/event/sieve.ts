import { FRONT } from "../front.ts";
import { DURATION, OUTCOME } from "../purposes.ts";
import { addTo, LANES, ranksOf, wordsAt } from "../words.ts";
import {
  candidateEntity0,
  candidateEntity1,
  candidateLossOpen,
  candidateLost,
  candidateWeek,
  candidateWinOpen,
} from "./candidates.ts";
import {
  created,
  endRanks,
  everyWordEnds,
  everyWordWins,
  keys0,
  keys1,
  lost,
  open,
  winRanks,
} from "./trials.ts";
import { unsureEntity0, unsureEntity1, unsureWeek, unsureWins, unsureWord } from "./unsure.ts";

/**
 * Decides by two words how each of so many candidates of a trial fares, four at a time, and lists
 * those of which more must be known.
 *
 * @returns how many it lists
 */
export function sieveTrial(trial: i32, candidates: i32): i32 {
  const key0 = v128.load32_splat(keys0 + 4 * trial);
  const key1 = v128.load32_splat(keys1 + 4 * trial);
  const winRank = v128.load32_splat(winRanks + 4 * trial);
  const endRank = v128.load32_splat(endRanks + 4 * trial);
  const everyWins = v128.load32_splat(everyWordWins + 4 * trial);
  const everyEnds = v128.load32_splat(everyWordEnds + 4 * trial);
  let opens = i32x4.splat(0);
  let losts = i32x4.splat(0);
  let listed = 0;
  for (let index = 0; index < candidates; index += LANES) {
    const from = 4 * index;
    const entity0 = v128.load(candidateEntity0 + from);
    const entity1 = v128.load(candidateEntity1 + from);
    const outcome = i32x4.add(entity0, i32x4.splat(OUTCOME));
    const rank = ranksOf(wordsAt(key0, key1, outcome, entity1));
    const word = wordsAt(key0, key1, i32x4.add(entity0, i32x4.splat(DURATION)), entity1);
    const length = ranksOf(word);
    const wins = v128.or(i32x4.lt_s(rank, winRank), everyWins);
    const ends = v128.or(i32x4.lt_s(rank, endRank), everyEnds);
    const isShort = i32x4.lt_s(length, v128.load(candidateLost + from));
    const lossOpen = v128.load(candidateLossOpen + from);
    const limit = v128.bitselect(v128.load(candidateWinOpen + from), lossOpen, wins);
    const isLost = v128.andnot(v128.and(isShort, ends), wins);
    const isOpen = v128.andnot(v128.or(i32x4.gt_s(length, limit), v128.not(ends)), isLost);
    const isThere = i32x4.gt_s(i32x4.splat(candidates - index), i32x4(0, 1, 2, 3));
    opens = i32x4.sub(opens, v128.and(isOpen, isThere));
    losts = i32x4.sub(losts, v128.and(isLost, isThere));
    const mask = i32x4.bitmask(v128.andnot(isThere, v128.or(isOpen, isLost)));
    const front = v128.load(FRONT + 16 * mask);
    const at = 4 * listed;
    v128.store(unsureWeek + at, v128.swizzle(v128.load(candidateWeek + from), front));
    v128.store(unsureEntity0 + at, v128.swizzle(entity0, front));
    v128.store(unsureEntity1 + at, v128.swizzle(entity1, front));
    v128.store(unsureWins + at, v128.swizzle(wins, front));
    v128.store(unsureWord + at, v128.swizzle(word, front));
    listed += popcnt(mask);
  }
  addTo(created + 4 * trial, candidates);
  addTo(lost + 4 * trial, sumOf(losts));
  addTo(open + 4 * trial, sumOf(opens));
  return listed;
}

function sumOf(lanes: v128): i32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}
