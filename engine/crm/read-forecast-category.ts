import type { ForecastCategory } from "../history/history-schema.ts";
import { normalizeWords } from "./normalize-words.ts";

/** What CRMs call them. Salesforce stores as "Forecast" what it shows as "Commit". */
const WORDS: ReadonlyMap<string, ForecastCategory> = new Map(
  (
    [
      ["commit", ["commit", "committed", "forecast"]],
      ["best-case", ["best case", "upside", "most likely"]],
      ["pipeline", ["pipeline"]],
      ["omitted", ["omitted", "omit", "not forecasted"]],
    ] as const
  ).flatMap(([category, words]) =>
    words.map((word): [string, ForecastCategory] => [normalizeWords(word), category]),
  ),
);

/** A rep's forecast category; null where the text says none, such as "Closed". */
export function readForecastCategory(text: string): ForecastCategory | null {
  return text === "" ? null : (WORDS.get(normalizeWords(text)) ?? null);
}
