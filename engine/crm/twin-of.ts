import { normalizeWords } from "./normalize-words.ts";

/** The 21 upper bits of one half, so that both halves fit a double. */
const HIGH_BITS = 2 ** 21;

/**
 * A number that is equal for opportunities of one name and account that were created on one day,
 * and hardly ever for others: 53 bits, so among a million there are 5e-5 chance pairs.
 *
 * @returns 0 where there is no name or no day: then nothing tells
 */
export function twinOf(name: string, account: string, created: number | null): number {
  if (name === "" || created === null) return 0;
  let [low, high] = [0x243f6a88, 0x85a308d3 | 0];
  for (const character of `${normalizeWords(name)}|${normalizeWords(account)}|${created}`) {
    const code = character.codePointAt(0) as number;
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495) ^ (low >>> 15);
    low ^= high >>> 13;
  }
  return ((high >>> 0) % HIGH_BITS) * 2 ** 32 + (low >>> 0);
}
