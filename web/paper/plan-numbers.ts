import type { Plan } from "../../engine/index.ts";
import { type Path, pathText } from "../../words/path-text.ts";

/** One number of a plan. */
export interface PlanNumber {
  /** Where it stands, such as `process.won.probability`. */
  readonly path: string;
  readonly value: number;
  /** What it rests on: nobody's word, somebody's, or a history that it was fitted to. */
  readonly basis: "assumed" | "said" | "history";
  /** Where it was fitted: 8 in 10 of what history allows. */
  readonly interval: readonly [number, number] | undefined;
}

/** Told otherwise: listed opportunities are data, and draws stand beside what they are draws of. */
const LEFT_OUT: readonly (keyof Plan)[] = ["opening", "uncertainty"];

/**
 * Every number of a plan, as it is written there.
 *
 * @param isAssumed whether nobody's knowledge stands behind what a path leads to
 */
export function planNumbers(plan: Plan, isAssumed: (path: Path) => boolean): readonly PlanNumber[] {
  const intervals = intervalsOf(plan);
  const told = Object.entries(plan).filter(([key]) => !LEFT_OUT.includes(key as keyof Plan));
  return told.flatMap(([key, value]) =>
    numbersIn(value, [key]).map(({ path, value }): PlanNumber => {
      const interval = intervals.get(pathText(path));
      const basis = interval ? "history" : isAssumed(path) ? "assumed" : "said";
      return { path: pathText(path), value, basis, interval };
    }),
  );
}

interface PlacedNumber {
  readonly path: Path;
  readonly value: number;
}

function numbersIn(value: unknown, path: Path): readonly PlacedNumber[] {
  if (typeof value === "number") return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersIn(inner, [...path, isList ? Number(key) : key]),
  );
}

function intervalsOf({ uncertainty }: Plan): ReadonlyMap<string, readonly [number, number]> {
  const { parameters = [], draws = [] } = uncertainty ?? {};
  return new Map(
    parameters.map((path, index) => {
      const values = draws.map((draw) => draw[index]).sort((a, b) => a - b);
      const at = (share: number) => values[Math.round(share * (values.length - 1))];
      return [path, [at(0.1), at(0.9)]];
    }),
  );
}
