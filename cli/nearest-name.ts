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

/** Letters to insert, delete or replace to turn one word into the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > EDITS_MAX) return Number.POSITIVE_INFINITY;
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = above[column - 1] + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, above[column] + 1, current[column - 1] + 1));
    }
    above = current;
  }
  return above[to.length];
}
