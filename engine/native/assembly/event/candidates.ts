import { PURPOSES_PER_OPPORTUNITY } from "../purposes.ts";
import { LANES } from "../words.ts";
import { counts, countsPerTrial, weekCount, weeks } from "./source.ts";
import { ranges } from "./trials.ts";
import {
  ENTITY0,
  ENTITY1,
  LOSS_OPEN_ABOVE,
  LOST_BELOW,
  NUMBER,
  WEEK_BYTES,
  WIN_OPEN_ABOVE,
} from "./week.ts";

/*
 * All that a trial creates in weeks that nothing cuts: where their lists stand. Lists have room for
 * four more numbers than are listed.
 */

export let candidateWeek: i32 = 0;
export let candidateEntity0: i32 = 0;
export let candidateEntity1: i32 = 0;
/** The limits of the week in which one was created: see week.ts. */
export let candidateWinOpen: i32 = 0;
export let candidateLossOpen: i32 = 0;
export let candidateLost: i32 = 0;

/**
 * Lists them, so that they can be taken four at a time though few weeks have as many.
 *
 * @returns how many
 */
export function listCandidates(trial: i32): i32 {
  const own = counts + 4 * trial * countsPerTrial;
  const first = weeks + WEEK_BYTES * weekCount * load<i32>(ranges + 4 * trial);
  const end = first + WEEK_BYTES * weekCount;
  let listed = 0;
  for (let week = first; week < end; week += WEEK_BYTES) {
    const count = load<i32>(own + 4 * load<i32>(week, NUMBER));
    let at = 4 * listed;
    let entity0 = i32x4.add(
      v128.load32_splat(week, ENTITY0),
      i32x4(
        0,
        PURPOSES_PER_OPPORTUNITY,
        2 * PURPOSES_PER_OPPORTUNITY,
        3 * PURPOSES_PER_OPPORTUNITY,
      ),
    );
    const entity1 = v128.load32_splat(week, ENTITY1);
    const winOpen = v128.load32_splat(week, WIN_OPEN_ABOVE);
    const lossOpen = v128.load32_splat(week, LOSS_OPEN_ABOVE);
    const lost = v128.load32_splat(week, LOST_BELOW);
    listed += count;
    for (let left = count; ; ) {
      v128.store(candidateWeek + at, i32x4.splat(week));
      v128.store(candidateEntity0 + at, entity0);
      v128.store(candidateEntity1 + at, entity1);
      v128.store(candidateWinOpen + at, winOpen);
      v128.store(candidateLossOpen + at, lossOpen);
      v128.store(candidateLost + at, lost);
      left -= LANES;
      if (left <= 0) break;
      at += 4 * LANES;
      entity0 = i32x4.add(entity0, i32x4.splat(LANES * PURPOSES_PER_OPPORTUNITY));
    }
  }
  return listed;
}
