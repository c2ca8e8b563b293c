import { expect, it } from "vitest";
import { warningSentence } from "../../words/warning-sentence.ts";

it.each([
  ["currency", "assumed", "assumed: USD", "The currency is assumed: USD"],
  [
    "opening.opportunities",
    "amount-missing",
    "9 without amount",
    "Open at the start: 9 without amount",
  ],
  ["", "any", "the plan's end is near", "the plan’s end is near"],
  ["periods[0].quota", "any", "is 0", "periods[0].quota: is 0"],
])("says of %s what is to be known, and where", (path, code, message, sentence) => {
  expect(warningSentence({ path, code, message })).toBe(sentence);
});
