import type { Reading } from "./issue.ts";

/** Deeper nesting than any document of ours has; a broken generator's nests do no harm. */
const DEPTH_MAX = 100;

/** Reads JSON text. A mistake in it becomes one issue that names the line and column. */
export function parseJson(text: string): Reading<unknown> {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (depthOf(body) > DEPTH_MAX) {
    const message = `the document nests more than ${DEPTH_MAX} levels deep`;
    return { value: undefined, issues: [{ code: "too-deep", path: "", message }] };
  }
  try {
    return { value: JSON.parse(body), issues: [] };
  } catch (error) {
    const message = `this is not JSON${placeOf(error as SyntaxError, body)}`;
    const hint = "look there for a missing comma, quote or bracket";
    return { value: undefined, issues: [{ code: "invalid-json", path: "", message, hint }] };
  }
}

function placeOf(error: SyntaxError, text: string): string {
  if (text.trim() === "") return ": the text is empty";
  const found = /position (\d+)/.exec(error.message);
  const position = found ? Number(found[1]) : text.length;
  const before = text.slice(0, position).split("\n");
  const column = (before.at(-1) ?? "").length + 1;
  return `: line ${before.length}, column ${column}`;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  for (let i = 0; i < text.length && deepest <= DEPTH_MAX; i++) {
    const character = text[i];
    if (isInText) {
      if (character === "\\") i++;
      else if (character === '"') isInText = false;
    } else if (character === '"') isInText = true;
    else if (character === "{" || character === "[") deepest = Math.max(deepest, ++depth);
    else if (character === "}" || character === "]") depth--;
  }
  return deepest;
}
