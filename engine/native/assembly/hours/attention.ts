import { repAttention, repAttentionOdds, repPace } from "./reps.ts";

/*
 * What attention does to pace and odds is asked of whoever calls, and remembered: where it stands,
 * by slot. See simulate/attention-memo.ts.
 */

export let memoAttention: i32 = 0;
export let memoPace: i32 = 0;
export let memoOdds: i32 = 0;

/** 1 if attention thins smoothly. */
export let isSmooth: i32 = 0;

/** What is asked: what an attention does, which a rep's opportunities get. */
export let askedAttention: f64 = 0;
export let askedRep: i32 = 0;

/** @see sharedAttention in process/attention.ts */
export function sharedAttention(asked: f64, hours: f64): f64 {
  if (asked === 0) return 1;
  if (hours === 0) return 0;
  return isSmooth !== 0 ? hours / (hours + asked) : min(1, hours / asked);
}

/**
 * Gives the opportunities of a rep an attention.
 *
 * @returns whether it is known what that does
 */
export function attend(rep: i32, attention: f64): bool {
  if (load<f64>(repAttention + 8 * rep) === attention) return true;
  const slot = (i32(attention * 16777216) * <i32>0x9e3779b1) >>> 22;
  if (load<f64>(memoAttention + 8 * slot) !== attention) {
    askedAttention = attention;
    askedRep = rep;
    return false;
  }
  store<f64>(repAttention + 8 * rep, attention);
  store<f64>(repPace + 8 * rep, load<f64>(memoPace + 8 * slot));
  store<f64>(repAttentionOdds + 8 * rep, load<f64>(memoOdds + 8 * slot));
  return true;
}
