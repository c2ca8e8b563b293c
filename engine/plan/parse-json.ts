import { findJsonFault } from "./find-json-fault.ts";
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
  } catch {
    const message = `this is not JSON: ${complaint(body)}`;
    const hint = "JSON has no comments, no single quotes and no comma before a closing bracket";
    return { value: undefined, issues: [{ code: "invalid-json", path: "", message, hint }] };
  }
}

function complaint(text: string): string {
  if (text.trim() === "") return "the text is empty";
  const { position, reason } = findJsonFault(text) ?? { position: 0, reason: "it is too large" };
  const lineStart = text.lastIndexOf("\n", position - 1) + 1;
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < lineStart; at = text.indexOf("\n", at + 1)) {
    line++;
  }
  return `line ${line}, column ${position - lineStart + 1}: ${reason}`;
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
