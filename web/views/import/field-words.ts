import type { Field } from "../../../engine/index.ts";

/** The fields that a reader may want to correct, in the order of an opportunity's life. */
export const FIELD_WORDS = [
  ["id", "Identifier"],
  ["created", "Created on"],
  ["stage", "Stage"],
  ["stageEntered", "Stage entered on"],
  ["status", "Won, lost or open"],
  ["closed", "Closed on"],
  ["expectedClose", "Expected to close on"],
  ["amount", "Amount"],
  ["currency", "Currency"],
  ["source", "Source"],
  ["owner", "Owner"],
  ["segment", "Segment"],
  ["lastActivity", "Last activity on"],
  ["pushes", "Times pushed"],
  ["reason", "Reason of a loss"],
  ["type", "New or renewal"],
] as const satisfies readonly (readonly [Field, string])[];

/** How a field is named on screen. */
export function fieldWords(field: (typeof FIELD_WORDS)[number][0]): string {
  return FIELD_WORDS.find(([name]) => name === field)?.[1] ?? field;
}
