/** 32-bit words, signed or not, as eight hexadecimal digits each. */
export function hexOf(words: readonly number[]): string {
  return words.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join(" ");
}
