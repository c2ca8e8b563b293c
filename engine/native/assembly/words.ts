/** How many addresses are mixed at once. */
export const LANES: i32 = 4;

/**
 * wordAt of four addresses.
 *
 * @see wordAt in random/draw-word.ts, whose bits these are
 */
export function wordsAt(key0: v128, key1: v128, place: v128, entity1: v128): v128 {
  let x = i32x4.mul(v128.xor(place, key0), i32x4.splat(0x9e3779b1));
  x = v128.xor(x, i32x4.shr_u(x, 15));
  x = i32x4.mul(v128.xor(i32x4.add(x, entity1), key1), i32x4.splat(0x21f0aaad));
  x = v128.xor(x, i32x4.shr_u(x, 15));
  x = i32x4.mul(x, i32x4.splat(0x735a2d97));
  return v128.xor(x, i32x4.shr_u(x, 15));
}

/** wordAt of one address. */
export function wordAt(key0: i32, key1: i32, place: i32, entity1: i32): i32 {
  let x = (place ^ key0) * <i32>0x9e3779b1;
  x ^= x >>> 15;
  x = ((x + entity1) ^ key1) * 0x21f0aaad;
  x ^= x >>> 15;
  x *= 0x735a2d97;
  return x ^ (x >>> 15);
}

/** rankOf of four words. */
export function ranksOf(words: v128): v128 {
  return v128.xor(words, i32x4.splat(0x80000000));
}

/** uniformOf of a word. */
export function uniformOf(word: i32): f64 {
  return (<f64>(<u32>word) + 0.5) * (1.0 / 4294967296.0);
}

/** Adds to a number in memory. */
export function addTo(at: i32, more: i32): void {
  store<i32>(at, load<i32>(at) + more);
}
