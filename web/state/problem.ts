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
  return {
    title,
    advice: "Nothing was changed. Mend what is listed, and drop the file again.",
    details: issues.map(({ path, message, hint }) => {
      const sentence = path === "" ? message : `${path}${joint(message)}${message}`;
      return `${sentence}${hint ? ` (${hint})` : ""}`;
    }),
  };
}

/** Some messages continue the sentence that their place begins: "creation is missing". */
function joint(message: string): string {
  return /^(is|must|has|needs|takes)\b/.test(message) ? " " : ": ";
}
