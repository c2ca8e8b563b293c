import { describe, expect, it } from "vitest";
import { addDays, dateWords, daysBetween } from "../../words/date.ts";

describe("dates", () => {
  it("count over a leap day", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2024-03-01", "2024-02-28")).toBe(-2);
  });

  it("are written the same in every time zone", () => {
    expect(dateWords("2026-01-01")).toBe("Jan 1, 2026");
  });
});
