import type { Path } from "../../words/path-text.ts";

export function getIn(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isContainer(inner) ? inner[key as keyof typeof inner] : undefined),
    value,
  );
}

/** The document with one field changed, or taken away where `value` is undefined. */
export function setIn<Document>(document: Document, path: Path, value: unknown): Document {
  return changed(document, path, value) as Document;
}

function changed(inner: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === "number") {
    const list = Array.isArray(inner) ? [...inner] : [];
    if (rest.length === 0 && value === undefined) list.splice(key, 1);
    else list[key] = changed(list[key], rest, value);
    return list;
  }
  const fields: Record<string, unknown> = isContainer(inner) ? { ...inner } : {};
  const next = changed(fields[key], rest, value);
  if (next === undefined) delete fields[key];
  else fields[key] = next;
  return fields;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
