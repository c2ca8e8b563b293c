import { expect, it } from "vitest";
import { timeLeftWords } from "../../words/time-left.ts";

it.each([
  [0.2, "about 1 s left"],
  [7.2, "about 8 s left"],
  [42.3, "about 45 s left"],
  [84, "about 85 s left"],
  [110, "about 2 min left"],
])("says of %d seconds no more than anybody knows: %s", (seconds, words) => {
  expect(timeLeftWords(seconds)).toBe(words);
});
