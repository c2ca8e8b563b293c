import type { Issue } from "../../engine/index.ts";

/** Something that went wrong, told so that the reader knows what to do. */
export interface Problem {
  readonly title: string;
  /** What to do about it. */
  readonly advice: string;
  /** Where and what, one line each. */
  readonly details: readonly string[];
}

/** The issues of a document that was refused. */
export function problemOfIssues(title: string, issues: readonly Issue[]): Problem {
  // What else a later format has that this one has not is no fault of the file.
  const later = issues.find(isOfLaterFormat);
  if (later) return { title, advice: LATER, details: [lineOf(later)] };
  return { title, advice: MEND, details: issues.map(lineOf) };
}

const MEND = "Nothing was changed. Mend what is listed, and drop the file again.";
const LATER =
  "A newer quotacast wrote it. Nothing was changed: load this page again for its newest version, " +
  "or open the file where it was written.";

/** "must be "quotacast-plan/1", got "quotacast-plan/7"": the second number is the higher. */
function isOfLaterFormat({ path, message }: Issue): boolean {
  const [, wanted, got] = /\/(\d+)".*\/(\d+)"/.exec(message) ?? [];
  return path === "format" && Number(got) > Number(wanted);
}

function lineOf({ path, message, hint }: Issue): string {
  const sentence = path === "" ? message : `${path}${joint(message)}${message}`;
  return `${sentence}${hint ? ` (${hint})` : ""}`;
}

/** Some messages continue the sentence that their place begins: "creation is missing". */
function joint(message: string): string {
  return /^(is|must|has|needs|takes)\b/.test(message) ? " " : ": ";
}
