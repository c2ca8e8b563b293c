import { type Path, pathText } from "../../words/path-text.ts";
import { getIn } from "../plan/path-in.ts";
import type { LoadedPlan } from "./state.ts";

/**
 * Whether nobody's knowledge stands behind a field: the plan leaves it out, or it is an example's
 * and was never typed over.
 */
export function isAssumed({ document, isExample, typed = [] }: LoadedPlan, path: Path): boolean {
  const text = pathText(path);
  if (typed.some((place) => text.startsWith(place) || place === "json")) return false;
  return getIn(document, path) === undefined || isExample;
}

/** Where the plan says each lever. */
const PLACES = {
  creation: ["creation"],
  winRate: ["process.won.probability", "process.stages"],
  dealSize: ["dealSize"],
  cycleTime: ["process.won.days", "process.stages"],
} as const;

/** Whether no part of what makes up a lever was typed by a person. */
export function isAssumedLever({ typed = [] }: LoadedPlan, lever: keyof typeof PLACES): boolean {
  return !typed.some(
    (place) => place === "json" || PLACES[lever].some((start) => place.startsWith(start)),
  );
}
