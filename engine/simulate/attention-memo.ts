import type { Capacity } from "../plan/capacity-schema.ts";
import { oddsOf, paceOf } from "../process/attention.ts";

/** How many attentions are remembered at most. */
export const SLOTS = 1024;

/**
 * What attention does, remembered: whole numbers of opportunities come to the same few shares of a
 * rep's hours week after week, and a power costs as much as ten draws.
 */
export interface AttentionMemo {
  readonly capacity: Capacity;
  readonly attention: Float64Array;
  readonly pace: Float64Array;
  readonly odds: Float64Array;
}

export function makeAttentionMemo(capacity: Capacity): AttentionMemo {
  return {
    capacity,
    attention: new Float64Array(SLOTS).fill(-1),
    pace: new Float64Array(SLOTS),
    odds: new Float64Array(SLOTS),
  };
}

/** The slot that holds what an attention in [0, 1] does to pace and to odds. */
export function slotOf(memo: AttentionMemo, attention: number): number {
  const slot = (Math.imul(attention * 2 ** 24, 0x9e3779b1) >>> 22) & (SLOTS - 1);
  if (memo.attention[slot] !== attention) {
    memo.attention[slot] = attention;
    memo.pace[slot] = paceOf(attention, memo.capacity);
    memo.odds[slot] = oddsOf(attention, memo.capacity);
  }
  return slot;
}
