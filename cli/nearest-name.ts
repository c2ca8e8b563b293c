import { editDistance } from "../engine/index.ts";

/** Edits beyond which another name is no longer a likely slip of the finger. */
const EDITS_MAX = 3;

/** The known name that a mistyped one was probably meant to be, if any is near. */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  // A long word leaves room for more slips than a short one.
  const limit = Math.min(EDITS_MAX, Math.ceil(typed.length / 3));
  let nearest: string | undefined;
  let fewest = limit + 1;
  for (const name of known) {
    const edits = editDistance(typed.toLowerCase(), name.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      nearest = name;
    }
  }
  return nearest;
}
