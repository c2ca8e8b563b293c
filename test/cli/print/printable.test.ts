import { describe, expect, it } from "vitest";
import { printable, shortName } from "../../../cli/print/printable.ts";

describe("printable", () => {
  it("disarms what would steer the terminal", () => {
    expect(printable("a\u001b[31mred\rb\u202ec")).toBe("a\ufffd[31mred\ufffdb\ufffdc");
  });

  it("leaves letters of all languages alone", () => {
    expect(printable("Zoë 東京 €")).toBe("Zoë 東京 €");
  });
});

describe("shortName", () => {
  it("cuts a name to 28 characters", () => {
    expect(shortName("x".repeat(29))).toBe(`${"x".repeat(27)}…`);
    expect(shortName("x".repeat(28))).toBe("x".repeat(28));
  });
});
