import type { ResolvedChange } from "../scenario/resolve-changes.ts";
import type { Opening } from "./opening.ts";

/** An opening without as many of its largest as the changes say. Ties keep list order. */
export function withoutLargest(opening: Opening, changes: readonly ResolvedChange[]): Opening {
  const removed = changes
    .filter(({ lever }) => lever === "opening.removeLargest")
    .reduce((count, { kind, value }) => (kind === "set" ? value : count + value), 0);
  if (removed === 0) return opening;
  const bySize = opening.opportunities
    .map(({ amount = 0 }, index) => ({ amount, index }))
    .sort((a, b) => b.amount - a.amount || a.index - b.index);
  const gone = new Set(bySize.slice(0, removed).map(({ index }) => index));
  const opportunities = opening.opportunities.filter((_, index) => !gone.has(index));
  return { ...opening, opportunities };
}
