/** In order of preference where two are as frequent. */
const CANDIDATES = [",", ";", "\t", "|"] as const;

/**
 * The character between fields, as the header line tells: of comma, semicolon, tab and bar the one
 * that stands there most often outside quotes. A comma where none does.
 */
export function guessDelimiter(text: string): string {
  const counts = new Map<string, number>(CANDIDATES.map((candidate) => [candidate, 0]));
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === "\n" || character === "\r") break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  return CANDIDATES.reduce((best, candidate) =>
    (counts.get(candidate) ?? 0) > (counts.get(best) ?? 0) ? candidate : best,
  );
}
