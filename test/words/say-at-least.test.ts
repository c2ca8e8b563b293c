import { expect, it } from "vitest";
import { sayAtLeast } from "../../words/say-at-least.ts";

it.each([
  [0.1, "9 in 10 futures"],
  [0.5, "5 in 10 futures"],
  [0.9, "1 in 10 futures"],
  [0.05, "95 in 100 futures"],
  [0.25, "75 in 100 futures"],
  [0.015, "98.5 in 100 futures"],
])("reads the quantile %s as %s", (probability, words) => {
  expect(sayAtLeast(probability)).toBe(words);
});
