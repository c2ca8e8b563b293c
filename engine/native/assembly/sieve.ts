import { counts, countsPerTrial, weekCount, weeks } from "./source.ts";
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
import {
  ENTITY0,
  ENTITY1,
  LOSS_OPEN_ABOVE,
  LOST_BELOW,
  NUMBER,
  WEEK_BYTES,
  WIN_OPEN_ABOVE,
} from "./week.ts";
import { LANES, ranksOf, wordsAt } from "./words.ts";

const PURPOSES_PER_OPPORTUNITY: i32 = 128;
const OUTCOME: i32 = 8;
const DURATION: i32 = 9;

/** By four bits, the bytes of those lanes whose bit is set, moved to the front. */
const FRONT = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4,
  5, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0, 8, 9,
  10, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 8, 9, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0, 4,
  5, 6, 7, 8, 9, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 0, 0, 0,
  12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0,
  0, 0, 4, 5, 6, 7, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15,
  0, 0, 0, 0, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 8, 9, 10, 11, 12,
  13, 14, 15, 0, 0, 0, 0, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6,
  7, 8, 9, 10, 11, 12, 13, 14, 15,
]);

/**
 * Decides by two words how each opportunity that a trial creates fares, four at a time, and lists
 * those of which more must be known.
 *
 * @returns how many it lists
 */
export function sieveTrial(trial: i32): i32 {
  const key0 = v128.load32_splat(keys0 + 4 * trial);
  const key1 = v128.load32_splat(keys1 + 4 * trial);
  const winRank = v128.load32_splat(winRanks + 4 * trial);
  const endRank = v128.load32_splat(endRanks + 4 * trial);
  const everyWins = v128.load32_splat(everyWordWins + 4 * trial);
  const everyEnds = v128.load32_splat(everyWordEnds + 4 * trial);
  const own = counts + 4 * trial * countsPerTrial;
  const end = weeks + WEEK_BYTES * weekCount;
  let total = 0;
  let opens = i32x4.splat(0);
  let losts = i32x4.splat(0);
  let listed = 0;
  for (let week = weeks; week < end; week += WEEK_BYTES) {
    const count = load<i32>(own + 4 * load<i32>(week, NUMBER));
    const entity1 = v128.load32_splat(week, ENTITY1);
    const winOpen = v128.load32_splat(week, WIN_OPEN_ABOVE);
    const lossOpen = v128.load32_splat(week, LOSS_OPEN_ABOVE);
    const lossSure = v128.load32_splat(week, LOST_BELOW);
    total += count;
    let left = i32x4.sub(i32x4.splat(count), i32x4(0, 1, 2, 3));
    let entity0 = i32x4.add(
      v128.load32_splat(week, ENTITY0),
      i32x4(
        0,
        PURPOSES_PER_OPPORTUNITY,
        2 * PURPOSES_PER_OPPORTUNITY,
        3 * PURPOSES_PER_OPPORTUNITY,
      ),
    );
    for (let index = 0; index < count; index += LANES) {
      const isThere = i32x4.gt_s(left, i32x4.splat(0));
      const outcome = i32x4.add(entity0, i32x4.splat(OUTCOME));
      const rank = ranksOf(wordsAt(key0, key1, outcome, entity1));
      const word = wordsAt(key0, key1, i32x4.add(entity0, i32x4.splat(DURATION)), entity1);
      const length = ranksOf(word);
      // The last of all words has no rank after it.
      const isLast = i32x4.eq(rank, i32x4.splat(i32.MAX_VALUE));
      const wins = v128.or(i32x4.lt_s(rank, winRank), v128.and(isLast, everyWins));
      const ends = v128.or(i32x4.lt_s(rank, endRank), v128.and(isLast, everyEnds));
      const isShort = v128.andnot(v128.and(i32x4.lt_s(length, lossSure), ends), wins);
      const isLong = i32x4.gt_s(length, v128.bitselect(winOpen, lossOpen, wins));
      const isLost = v128.and(isShort, isThere);
      const isOpen = v128.andnot(v128.or(isLong, v128.not(ends)), isShort);
      opens = i32x4.sub(opens, v128.and(isOpen, isThere));
      losts = i32x4.sub(losts, isLost);
      const isUnsure = v128.andnot(v128.andnot(isThere, isOpen), isLost);
      const mask = i32x4.bitmask(isUnsure);
      const front = v128.load(FRONT + 16 * mask);
      const at = 4 * listed;
      v128.store(unsureEntity0 + at, v128.swizzle(entity0, front));
      v128.store(unsureWord + at, v128.swizzle(word, front));
      v128.store(unsureWins + at, v128.swizzle(wins, front));
      v128.store(unsureEntity1 + at, entity1);
      v128.store(unsureWeek + at, i32x4.splat(<i32>week));
      listed += popcnt(mask);
      left = i32x4.sub(left, i32x4.splat(LANES));
      entity0 = i32x4.add(entity0, i32x4.splat(LANES * PURPOSES_PER_OPPORTUNITY));
    }
  }
  addTo(created + 4 * trial, total);
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

/** Adds to a number in memory. */
export function addTo(at: i32, more: i32): void {
  store<i32>(at, load<i32>(at) + more);
}
