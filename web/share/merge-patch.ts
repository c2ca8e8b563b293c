/** A value as JSON holds it. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

type JsonObject = { readonly [key: string]: Json };

/**
 * What must be said of `after` to one who has `before`: a JSON merge patch, in which an object
 * states what differs, null takes a field away, and anything else replaces. Lists replace whole.
 *
 * @see RFC 7396, https://www.rfc-editor.org/rfc/rfc7396
 */
export function makeMergePatch(before: Json, after: Json): Json {
  if (!isObject(before) || !isObject(after)) return after;
  const patch: Record<string, Json> = {};
  for (const key of Object.keys(before)) if (!(key in after)) patch[key] = null;
  for (const [key, value] of Object.entries(after)) {
    if (!(key in before)) patch[key] = value;
    else if (!isSameJson(before[key], value)) patch[key] = makeMergePatch(before[key], value);
  }
  return patch;
}

export function applyMergePatch(before: Json, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const start = isObject(before) ? before : {};
  const kept = Object.entries(start).filter(([key]) => !(key in patch));
  const changed = Object.entries(patch)
    .filter(([, value]) => value !== null)
    .map(
      ([key, value]) => [key, applyMergePatch(key in start ? start[key] : null, value)] as const,
    );
  return Object.fromEntries([...kept, ...changed]);
}

export function isSameJson(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
