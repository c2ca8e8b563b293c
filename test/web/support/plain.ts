/** Words with plain spaces: which space keeps a number and its sign together is taste, not law. */
export function plain(words: string): string {
  return words.replaceAll("\u00a0", " ");
}
