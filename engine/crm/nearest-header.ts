import { editDistance } from "../plan/edit-distance.ts";
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
