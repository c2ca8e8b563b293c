import type { Source } from "./source.ts";
import { importsOf } from "./syntax.ts";

/**
 * Files that need each other, types and later imports included, each circle told once by its files.
 * Whoever reads one of them has to read them all; a type that two share belongs into a file of its
 * own.
 */
export function circlesOf(sources: readonly Source[]): readonly string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const found: string[] = [];
  /** When each file was entered, and the earliest entered one that it leads back to. */
  const entered = new Map<string, number>();
  const earliest = new Map<string, number>();
  const open: string[] = [];

  function visit(path: string): void {
    const order = entered.size;
    entered.set(path, order);
    earliest.set(path, order);
    open.push(path);
    for (const next of neededBy(byPath.get(path))) {
      if (!byPath.has(next)) continue;
      if (!entered.has(next)) visit(next);
      if (open.includes(next)) lower(path, earliest.get(next) ?? order);
    }
    if (earliest.get(path) === order) close(path);
  }

  function lower(path: string, order: number): void {
    earliest.set(path, Math.min(order, earliest.get(path) ?? order));
  }

  /** All that was entered since, and is still open, leads back here. */
  function close(path: string): void {
    const circle = open.splice(open.indexOf(path));
    if (circle.length > 1) found.push(circle.sort().join(" ↔ "));
  }

  for (const { path } of sources) if (!entered.has(path)) visit(path);
  return found.sort();
}

function neededBy(source: Source | undefined): readonly string[] {
  if (source === undefined) return [];
  return importsOf(source).flatMap(({ target }) => target ?? []);
}
