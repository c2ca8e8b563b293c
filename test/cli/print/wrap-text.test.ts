import { describe, expect, it } from "vitest";
import { wrapText } from "../../../cli/print/wrap-text.ts";

describe("wrapText", () => {
  it("breaks between words at 80 columns and loses none", () => {
    const text = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
    const lines = wrapText(text, "  ", "    ");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.map((line) => line.trim()).join(" ")).toBe(text);
    expect(lines.slice(1).every((line) => line.startsWith("    word"))).toBe(true);
  });

  it("lets a word that is wider than the page stand alone", () => {
    const word = "x".repeat(100);
    expect(wrapText(`a ${word} b`, "", "")).toEqual(["a", word, "b"]);
  });
});
