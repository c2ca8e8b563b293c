import { normalizeWords } from "./normalize-words.ts";

/** Longer names are not worth the arithmetic: nobody types them. */
const CHARACTERS_MAX = 60;

/** The header that a mistyped one most likely means; null where none is near. */
export function nearestHeader(wanted: string, headers: readonly string[]): string | null {
  const target = normalizeWords(wanted);
  if (target.length > CHARACTERS_MAX) return null;
  let nearest: string | null = null;
  let least = Math.floor(target.length / 3) + 1;
  for (const header of headers) {
    const name = normalizeWords(header);
    if (name === "" || name.length > CHARACTERS_MAX) continue;
    const distance = editDistance(target, name);
    if (distance < least) [nearest, least] = [header, distance];
  }
  return nearest;
}

/** Letters to insert, drop or change to turn one text into the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = above[column - 1] + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(change, above[column] + 1, current[column - 1] + 1));
    }
    above = current;
  }
  return above[to.length];
}
