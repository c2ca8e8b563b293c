import { expect, it } from "vitest";
import { countText } from "../../../engine/numeric/count-text.ts";

it.each([
  [7, "7"],
  [999, "999"],
  [1589, "1,589"],
  [65_536, "65,536"],
  [1_000_000, "1,000,000"],
])("writes %d as English does: %s", (count, text) => {
  expect(countText(count)).toBe(text);
});
