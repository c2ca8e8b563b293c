import type { Warning } from "../engine/index.ts";
import { typeset } from "./typeset.ts";

/** What a plan most often leaves to us, as one would say it. */
const NAMES: Readonly<Record<string, string>> = {
  "commonFactor.path": "The course over time of what all opportunities share",
  currency: "The currency",
  asOf: "The day of the plan",
  opening: "What is open at the start",
  "opening.opportunities": "Open at the start",
};

/** What somebody should know of a plan, in a sentence that says where. */
export function warningSentence({ code, path, message }: Warning): string {
  const name = NAMES[path] ?? path;
  const told = typeset(message);
  if (code === "assumed") return `${name} is ${told}`;
  return path === "" ? told : `${name}: ${told}`;
}
