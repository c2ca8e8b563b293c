import type { Plan } from "./plan-schema.ts";

/**
 * The plan with the numbers of one of its draws, and without uncertainty.
 *
 * What the draw does not touch is shared with the plan.
 *
 * @throws {RangeError} if a parameter's path leads to no number, which checkUncertainty refuses
 */
export function planOfDraw({ uncertainty, ...plan }: Plan, draw: number): Plan {
  if (uncertainty === undefined) return plan;
  const { parameters, draws } = uncertainty;
  const numbers = parameters.map((path, index) => ({
    keys: keysOfPath(path),
    value: draws[draw][index],
  }));
  return withNumbers(plan, numbers) as Plan;
}

/** The keys of a path such as `creation[0].perDay`: creation, 0, perDay. */
export function keysOfPath(path: string): string[] {
  return path.split(/[.[\]]+/).filter((key) => key !== "");
}

interface PlacedNumber {
  readonly keys: readonly string[];
  readonly value: number;
}

/** A copy of a value in which some numbers are others; several may share a branch. */
function withNumbers(from: unknown, numbers: readonly PlacedNumber[]): unknown {
  const byKey = new Map<string, PlacedNumber[]>();
  for (const { keys, value } of numbers) {
    const [first, ...rest] = keys;
    if (first === undefined) return value;
    const branch = byKey.get(first) ?? [];
    branch.push({ keys: rest, value });
    byKey.set(first, branch);
  }
  if (typeof from !== "object" || from === null) throw new RangeError("a path leads nowhere");
  const changed = new Map(Object.entries(from));
  for (const [key, branch] of byKey) {
    if (!changed.has(key)) throw new RangeError(`a path leads nowhere: there is no ${key}`);
    changed.set(key, withNumbers(changed.get(key), branch));
  }
  return Array.isArray(from) ? [...changed.values()] : Object.fromEntries(changed);
}
