import { describe, expect, it } from "vitest";
import { sayProgress } from "../../cli/progress-bar.ts";

describe("sayProgress", () => {
  it("is a bar of 24, the futures done, and the time that is left", () => {
    // A quarter of the futures took 2 s: three more quarters take 6 s.
    expect(sayProgress(25_000, 100_000, 2)).toBe(
      `${"█".repeat(6)}${"░".repeat(18)} 25,000 of 100,000 futures, 6 s left`,
    );
  });

  it("promises nothing before the first future", () => {
    expect(sayProgress(0, 100_000, 2)).toBe(`${"░".repeat(24)} 0 of 100,000 futures`);
  });

  it("fits one line of 80 columns for the largest run", () => {
    expect(sayProgress(99_999_500, 100_000_000, 3600).length).toBeLessThan(80);
  });
});
