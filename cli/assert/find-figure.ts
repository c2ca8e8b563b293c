import type { Forecast } from "../../engine/index.ts";

/** A number of a forecast, with its Monte Carlo error where the document states one. */
export interface Figure {
  readonly value: number;
  readonly standardError?: number;
}

type Node = Readonly<Record<string, unknown>>;
/** A key and the node it was found in. */
type Step = readonly [node: Node, key: string];

/**
 * The number at a path into a forecast: `total.bookings.mean`, `periods[0].pHit`,
 * `periods.2026-Q1.pHit`, `total.bookings.quantiles.0.1`. What the document does not have is looked
 * for in its total, so `pHit` will do. List entries go by index, or by their id, key or date.
 *
 * @returns undefined where the path leads to no number
 */
export function findFigure(forecast: Forecast, path: string): Figure | undefined {
  const names = path
    .replace(/\[\s*["']?([^\]"']*)["']?\s*\]/g, ".$1")
    .split(".")
    .map((name) => name.trim());
  const steps = follow(forecast, names) ?? follow(forecast.total, names);
  const last = steps?.at(-1);
  const value = last && childOf(...last);
  if (!steps || typeof value !== "number") return undefined;
  const standardError = standardErrorOf(steps);
  return standardError === undefined ? { value } : { value, standardError };
}

function follow(node: unknown, names: readonly string[]): readonly Step[] | undefined {
  if (names.length === 0) return [];
  if (!isNode(node)) return undefined;
  // A key may itself contain dots, as the quantile "0.1" does: the longest that fits is taken.
  for (let length = names.length; length > 0; length--) {
    const key = names.slice(0, length).join(".");
    const child = childOf(node, key);
    const rest = child === undefined ? undefined : follow(child, names.slice(length));
    if (rest) return [[node, key], ...rest];
  }
  return undefined;
}

function childOf(node: Node, key: string): unknown {
  if (!Array.isArray(node)) return Object.hasOwn(node, key) ? node[key] : undefined;
  const entries: readonly unknown[] = node;
  if (/^\d+$/.test(key)) return entries[Number(key)];
  return entries.find((entry) => {
    return isNode(entry) && [entry.id, entry.key, entry.date].includes(key);
  });
}

/** The document keeps errors beside figures, under names of four kinds. */
function standardErrorOf(steps: readonly Step[]): number | undefined {
  const [node, key] = steps.at(-1) ?? [{}, ""];
  const [parent, name] = steps.at(-2) ?? [{}, ""];
  const candidates = [
    node[`${key}StandardError`],
    key === "mean" ? node.standardError : undefined,
    entryOf(node.standardErrors, key),
    entryOf(parent[name === "quantiles" ? "quantileErrors" : `${name}Errors`], key),
  ];
  return candidates.find((candidate) => typeof candidate === "number");
}

function entryOf(node: unknown, key: string): unknown {
  return isNode(node) ? node[key] : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}
