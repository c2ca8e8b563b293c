/**
 * A text without case, accents, spaces and punctuation, so that "Close Date", "close_date" and
 * "CloseDate" are one name.
 *
 * @example normalizeWords("Date de clôture") // "datedecloture"
 */
export function normalizeWords(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
