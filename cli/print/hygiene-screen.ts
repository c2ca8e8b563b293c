import type { Finding, Hygiene } from "../../engine/index.ts";
import { countWords } from "../../words/count.ts";
import {
  amountWords,
  effectSentence,
  recordedSentences,
  winRatesSentence,
} from "../../words/hygiene-sentences.ts";
import type { Paint } from "../terminal.ts";
import { wrapText } from "./wrap-text.ts";

/** What is wrong with a CRM's records, how much of it, and what is done about it. */
export function hygieneScreen(hygiene: Hygiene, paint: Paint): string {
  const { currency, findings } = hygiene;
  const summary = [...recordedSentences(hygiene), winRatesSentence(hygiene)];
  const sections = [
    summary.flatMap((line) => wrapText(line, "", "  ")),
    ...findings.map((finding) => findingLines(finding, currency, paint)),
    findings.length === 0 ? ["Nothing wrong was found."] : [],
  ];
  const told = sections.filter((lines) => lines.length > 0);
  return `${told.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function findingLines(
  { code, count, of, amount, what, rule, effect }: Finding,
  currency: string | null,
  paint: Paint,
): readonly string[] {
  const worth = amount > 0 ? `, ${amountWords(amount, currency)}` : "";
  const title = `${code}: ${countWords(count)} of ${countWords(of)}${worth}`;
  const lines = [paint("bold", title), ...wrapText(`${what}; ${rule}.`, "  ", "  ")];
  if (effect === undefined) return lines;
  return [...lines, ...wrapText(effectSentence(effect, currency), "  ", "  ")];
}
