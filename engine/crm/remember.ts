import { ownText } from "./own-text.ts";

/** Beyond this many texts the answers are worked out anew: memory stays bounded. */
const TEXTS_MAX = 10_000;

/**
 * The same function, remembering its answers. An export repeats its dates, amounts and stages a
 * hundred thousand times. Make one for each file: what it remembers lives as long as it does.
 */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = answer(text);
    if (known.size < TEXTS_MAX) known.set(ownText(text), found);
    return found;
  };
}
