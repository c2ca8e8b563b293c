import type { FitReport } from "../engine/index.ts";

type Parameter = FitReport["parameters"][number];

/** Numbers that several sources of a plan have in common, such as a segment's, are told once. */
export function toldOnce(parameters: readonly Parameter[]): readonly Parameter[] {
  const told = new Set<string>();
  return parameters.filter(({ name, estimate, interval }) => {
    const key = JSON.stringify([name, estimate, interval]);
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}
